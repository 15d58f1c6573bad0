package glassformer.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** How a vocabulary spells the characters that its tokens stand for. */
@FunctionalInterface
interface Spelling {

  /** The characters a token stands for, as they are shown. */
  String show(String token);

  /** The spelling that a {@code tokenizer.json} uses; its decoder says so, or its model. */
  static Spelling of(JsonNode root) {
    JsonNode model = root.path("model");
    Set<String> types = new HashSet<>(root.path("decoder").findValuesAsText("type"));
    types.addAll(root.path("pre_tokenizer").findValuesAsText("type"));
    if (types.contains("ByteLevel")) {
      return new ByteLevelSpelling();
    }
    if (model.path("type").asText().equals("WordPiece")) {
      return new WordPieceSpelling(model.path("continuing_subword_prefix").asText("##"));
    }
    boolean sentencePieces =
        types.contains("Metaspace")
            || types.contains("ByteFallback")
            || model.path("byte_fallback").asBoolean();
    return sentencePieces ? new SentencePieceSpelling() : Visible::text;
  }
}
