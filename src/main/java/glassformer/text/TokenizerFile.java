package glassformer.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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
final class TokenizerFile {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final int LONGEST_QUOTE = 80;

  private final Path path;
  private final String file;

  TokenizerFile(Path path) {
    this.path = path;
    this.file = path.getFileName().toString();
  }

  WordTokenizer read() throws TokenizerException {
    JsonNode root = parse();
    JsonNode model = root.path("model");
    if (!model.path("type").asText().equals("WordLevel")) {
      throw wrong("tokenizer.error.type", describe(model.path("type")));
    }
    boolean lowerCased = readNormalizer(root.path("normalizer"));
    checkSplitting(root.path("pre_tokenizer"));
    Set<String> special = new HashSet<>();
    List<String> vocabulary =
        readVocabulary(model.path("vocab"), root.path("added_tokens"), special);
    String unknown = model.path("unk_token").asText();
    if (!vocabulary.contains(unknown)) {
      throw wrong("tokenizer.error.unknown", unknown);
    }
    return new WordTokenizer(vocabulary, special, unknown, lowerCased);
  }

  private JsonNode parse() throws TokenizerException {
    try {
      return JSON.readTree(Files.readAllBytes(path));
    } catch (NoSuchFileException e) {
      throw new TokenizerException(
          e, file, "tokenizer.error.missing", path.toAbsolutePath().getParent());
    } catch (JsonProcessingException e) {
      throw new TokenizerException(e, file, "tokenizer.error.json", e.getOriginalMessage());
    } catch (IOException e) {
      throw new TokenizerException(e, file, "tokenizer.error.unreadable", e.getMessage());
    }
  }

  private boolean readNormalizer(JsonNode normalizer) throws TokenizerException {
    if (isAbsent(normalizer)) {
      return false;
    }
    if (!normalizer.path("type").asText().equals("Lowercase")) {
      throw wrong("tokenizer.error.normalizer", describe(normalizer));
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
      throw wrong("tokenizer.error.splitting", describe(splitting));
    }
  }

  private List<String> readVocabulary(JsonNode vocab, JsonNode added, Set<String> special)
      throws TokenizerException {
    if (!vocab.isObject() || vocab.isEmpty()) {
      throw wrong("tokenizer.error.vocabulary", describe(vocab));
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
      throw wrong("tokenizer.error.id", token, describe(id), String.valueOf(tokens.length - 1));
    }
    if (tokens[id.intValue()] != null) {
      throw wrong("tokenizer.error.twice", token, tokens[id.intValue()], id.toString());
    }
    tokens[id.intValue()] = token;
  }

  private TokenizerException wrong(String key, Object... details) {
    return new TokenizerException(file, key, details);
  }

  private static boolean isAbsent(JsonNode node) {
    return node.isMissingNode() || node.isNull();
  }

  private static String describe(JsonNode node) {
    String text = node.isMissingNode() ? "null" : node.toString();
    return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
  }

  static String write(WordTokenizer tokenizer) {
    ObjectNode root = JSON.createObjectNode();
    root.put("version", "1.0").putNull("truncation").putNull("padding");
    ObjectNode vocab = JSON.createObjectNode();
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
      return JSON.writer(printer()).writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode addedToken(int id, String token) {
    ObjectNode added = JSON.createObjectNode().put("id", id).put("content", token);
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
