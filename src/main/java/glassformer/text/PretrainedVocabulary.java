package glassformer.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The tokens of a {@code tokenizer.json} by id: the model's own, then those added to it. Ids may be
 * left out.
 */
final class PretrainedVocabulary {
  private static final int MOST = 1 << 24;

  private final TokenizerFile file;
  private final List<String> tokens = new ArrayList<>();
  private final Map<String, Integer> ids = new HashMap<>();
  private final Set<Integer> added = new HashSet<>();
  private final int unknown;

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
    readAdded(file.root().path("added_tokens"));
    unknown = readUnknown(model);
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
      put(pair.path(0).asText(), IntNode.valueOf(tokens.size()));
    }
  }

  /**
   * The library numbers added tokens itself: one that the model has keeps the model's id, and the
   * others follow the model's. A file that says otherwise would be read with other ids than its
   * own.
   */
  private void readAdded(JsonNode list) throws TokenizerException {
    int next = ids.size();
    for (JsonNode token : list) {
      String content = token.path("content").asText();
      Integer known = ids.get(content);
      int id = known == null ? next++ : known;
      if (!token.path("id").equals(IntNode.valueOf(id))) {
        throw file.wrong(
            "tokenizer.error.id.added", content, TokenizerFile.describe(token.path("id")), id);
      }
      if (known == null) {
        put(content, token.path("id"));
      }
      added.add(id);
    }
  }

  private void put(String token, JsonNode id) throws TokenizerException {
    if (!id.isInt() || id.intValue() < 0 || id.intValue() >= MOST) {
      throw file.wrong(
          "tokenizer.error.id.pretrained", token, TokenizerFile.describe(id), MOST - 1);
    }
    int place = id.intValue();
    if (place >= tokens.size()) {
      tokens.addAll(Collections.nCopies(place + 1 - tokens.size(), ""));
    }
    if (!tokens.get(place).isEmpty()) {
      throw file.wrong("tokenizer.error.twice", token, tokens.get(place), place);
    }
    tokens.set(place, token);
    ids.put(token, place);
  }

  /** The id of the unknown token; −1 where everything can be spelt in bytes. */
  private int readUnknown(JsonNode model) throws TokenizerException {
    if (file.type().equals("Unigram")) {
      JsonNode id = model.path("unk_id");
      if (!id.isInt() || id.intValue() < 0 || id.intValue() >= tokens.size()) {
        throw file.wrong("tokenizer.error.unknown.id", TokenizerFile.describe(id));
      }
      return id.intValue();
    }
    if (!model.path("unk_token").isTextual()) {
      return -1;
    }
    String token = model.path("unk_token").textValue();
    Integer id = ids.get(token);
    if (id == null) {
      throw file.wrong("tokenizer.error.unknown", token);
    }
    return id;
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
