package glassformer.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;

/**
 * SentencePiece's table of characters to replace: in base 64, the size in bytes of a search tree as
 * a little-endian number, the tree, and the replacements. That it is whole is checked here, because
 * the native library ends the whole program where it is cut short.
 */
final class CharacterMap {
  /** The tree grows by 256 nodes of four bytes. */
  private static final int BLOCK = 1024;

  private CharacterMap() {}

  static void check(TokenizerFile file) throws TokenizerException {
    for (JsonNode map : file.root().path("normalizer").findValues("precompiled_charsmap")) {
      if (!isWhole(map.asText())) {
        throw file.wrong("tokenizer.error.characters", TokenizerFile.describe(map));
      }
    }
  }

  private static boolean isWhole(String base64) {
    ByteBuffer bytes;
    try {
      bytes = ByteBuffer.wrap(Base64.getDecoder().decode(base64)).order(ByteOrder.LITTLE_ENDIAN);
    } catch (IllegalArgumentException e) {
      return false;
    }
    if (bytes.remaining() < Integer.BYTES) {
      return false;
    }
    int tree = bytes.getInt();
    return tree > 0 && tree % BLOCK == 0 && tree <= bytes.remaining();
  }
}
