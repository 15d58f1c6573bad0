package glassformer.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A {@code tokenizer.json} of type WordLevel, as Hugging Face's {@code tokenizers} reads and writes
 * it. The file's post-processor, truncation and padding are not applied: the model's configuration
 * says what surrounds the words.
 */
final class WordLevelFile {
  private final TokenizerFile file;

  WordLevelFile(TokenizerFile file) {
    this.file = file;
  }

  WordTokenizer read() throws TokenizerException {
    JsonNode root = file.root();
    JsonNode model = root.path("model");
    if (!model.path("type").asText().equals("WordLevel")) {
      throw file.wrong("tokenizer.error.type", TokenizerFile.describe(model.path("type")));
    }
    boolean lowerCased = readNormalizer(root.path("normalizer"));
    checkSplitting(root.path("pre_tokenizer"));
    Set<String> special = new HashSet<>();
    List<String> vocabulary =
        readVocabulary(model.path("vocab"), root.path("added_tokens"), special);
    String unknown = model.path("unk_token").asText();
    if (!vocabulary.contains(unknown)) {
      throw file.wrong("tokenizer.error.unknown", unknown);
    }
    return new WordTokenizer(vocabulary, special, unknown, lowerCased);
  }

  private boolean readNormalizer(JsonNode normalizer) throws TokenizerException {
    if (isAbsent(normalizer)) {
      return false;
    }
    if (!normalizer.path("type").asText().equals("Lowercase")) {
      throw file.wrong("tokenizer.error.normalizer", TokenizerFile.describe(normalizer));
    }
    return true;
  }

  /** {@code BertPreTokenizer} is by definition the sequence of the two others. */
  private void checkSplitting(JsonNode splitting) throws TokenizerException {
    JsonNode parts = splitting.path("pretokenizers");
    boolean bert = splitting.path("type").asText().equals("BertPreTokenizer");
    boolean sequence =
        splitting.path("type").asText().equals("Sequence")
            && parts.size() == 2
            && parts.path(0).path("type").asText().equals("WhitespaceSplit")
            && parts.path(1).path("type").asText().equals("Punctuation")
            && parts.path(1).path("behavior").asText("Isolated").equals("Isolated");
    if (!bert && !sequence) {
      throw file.wrong("tokenizer.error.splitting", TokenizerFile.describe(splitting));
    }
  }

  private List<String> readVocabulary(JsonNode vocab, JsonNode added, Set<String> special)
      throws TokenizerException {
    if (!vocab.isObject() || vocab.isEmpty()) {
      throw file.wrong("tokenizer.error.vocabulary", TokenizerFile.describe(vocab));
    }
    Set<String> all = new HashSet<>();
    vocab.fieldNames().forEachRemaining(all::add);
    added.forEach(token -> all.add(token.path("content").asText()));
    String[] tokens = new String[all.size()];
    for (Map.Entry<String, JsonNode> word : vocab.properties()) {
      place(tokens, word.getKey(), word.getValue());
    }
    for (JsonNode token : added) {
      String content = token.path("content").asText();
      if (token.path("special").asBoolean()) {
        special.add(content);
      }
      if (!vocab.has(content) || !vocab.get(content).equals(token.path("id"))) {
        place(tokens, content, token.path("id"));
      }
    }
    return Arrays.asList(tokens);
  }

  private void place(String[] tokens, String token, JsonNode id) throws TokenizerException {
    if (!id.isInt() || id.intValue() < 0 || id.intValue() >= tokens.length) {
      throw file.wrong(
          "tokenizer.error.id",
          token,
          TokenizerFile.describe(id),
          String.valueOf(tokens.length - 1));
    }
    if (tokens[id.intValue()] != null) {
      throw file.wrong("tokenizer.error.twice", token, tokens[id.intValue()], id.toString());
    }
    tokens[id.intValue()] = token;
  }

  private static boolean isAbsent(JsonNode node) {
    return node.isMissingNode() || node.isNull();
  }

  static String write(WordTokenizer tokenizer) {
    ObjectNode root = TokenizerFile.JSON.createObjectNode();
    root.put("version", "1.0").putNull("truncation").putNull("padding");
    ObjectNode vocab = TokenizerFile.JSON.createObjectNode();
    List<String> vocabulary = tokenizer.vocabulary();
    for (int id = 0; id < vocabulary.size(); id++) {
      String token = vocabulary.get(id);
      vocab.put(token, id);
      if (tokenizer.isSpecial(token)) {
        root.withArray("added_tokens").add(addedToken(id, token));
      }
    }
    if (tokenizer.isLowerCased()) {
      root.putObject("normalizer").put("type", "Lowercase");
    } else {
      root.putNull("normalizer");
    }
    root.putObject("pre_tokenizer").put("type", "BertPreTokenizer");
    root.putNull("post_processor").putNull("decoder");
    ObjectNode model = root.putObject("model").put("type", "WordLevel");
    model.set("vocab", vocab);
    model.put("unk_token", tokenizer.unknown());
    try {
      return TokenizerFile.JSON.writer(printer()).writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode addedToken(int id, String token) {
    ObjectNode added = TokenizerFile.JSON.createObjectNode().put("id", id).put("content", token);
    added
        .put("single_word", false)
        .put("lstrip", false)
        .put("rstrip", false)
        .put("normalized", false);
    return added.put("special", true);
  }

  private static DefaultPrettyPrinter printer() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
  }
}
