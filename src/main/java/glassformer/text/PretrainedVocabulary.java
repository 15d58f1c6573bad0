package glassformer.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The tokens of a {@code tokenizer.json} by id, those added to the model's own too. Ids may be left
 * out; an added token takes its id over.
 */
final class PretrainedVocabulary {
  private static final int MOST = 1 << 24;

  private final TokenizerFile file;
  private final List<String> tokens = new ArrayList<>();
  private final Set<Integer> added = new HashSet<>();
  private int unknown = -1;

  PretrainedVocabulary(TokenizerFile file) throws TokenizerException {
    this.file = file;
    JsonNode model = file.root().path("model");
    switch (file.type()) {
      case "BPE", "WordPiece", "WordLevel" -> readIds(model.path("vocab"));
      case "Unigram" -> readScores(model.path("vocab"));
      default ->
          throw file.wrong(
              "tokenizer.error.type.pretrained", TokenizerFile.describe(model.path("type")));
    }
    for (JsonNode token : file.root().path("added_tokens")) {
      put(token.path("content").asText(), token.path("id"));
      added.add(token.path("id").intValue());
    }
    readUnknown(model);
  }

  private void readIds(JsonNode vocab) throws TokenizerException {
    if (!vocab.isObject() || vocab.isEmpty()) {
      throw file.wrong("tokenizer.error.vocabulary", TokenizerFile.describe(vocab));
    }
    for (Map.Entry<String, JsonNode> token : vocab.properties()) {
      put(token.getKey(), token.getValue());
    }
  }

  /** Unigram lists pairs of token and score; the place in the list is the id. */
  private void readScores(JsonNode vocab) throws TokenizerException {
    if (!vocab.isArray() || vocab.isEmpty()) {
      throw file.wrong("tokenizer.error.pieces", TokenizerFile.describe(vocab));
    }
    for (JsonNode pair : vocab) {
      tokens.add(pair.path(0).asText());
    }
  }

  private void put(String token, JsonNode id) throws TokenizerException {
    if (!id.isInt() || id.intValue() < 0 || id.intValue() >= MOST) {
      throw file.wrong(
          "tokenizer.error.id.pretrained", token, TokenizerFile.describe(id), MOST - 1);
    }
    if (id.intValue() >= tokens.size()) {
      tokens.addAll(Collections.nCopies(id.intValue() + 1 - tokens.size(), ""));
    }
    tokens.set(id.intValue(), token);
  }

  private void readUnknown(JsonNode model) throws TokenizerException {
    if (model.path("unk_id").isInt()) {
      unknown = model.path("unk_id").intValue();
    } else if (model.path("unk_token").isTextual()) {
      String token = model.path("unk_token").textValue();
      unknown = tokens.indexOf(token);
      if (unknown < 0) {
        throw file.wrong("tokenizer.error.unknown", token);
      }
    }
  }

  /** By id; empty where an id has no token. */
  List<String> tokens() {
    return Collections.unmodifiableList(tokens);
  }

  /** Whether the token is matched and written as it is spelt, before the model sees the text. */
  boolean isAdded(int id) {
    return added.contains(id);
  }

  boolean isUnknown(int id) {
    return id == unknown;
  }
}
