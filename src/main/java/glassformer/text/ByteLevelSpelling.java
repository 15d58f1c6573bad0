package glassformer.text;

import java.util.HashMap;
import java.util.Map;

/**
 * Byte-level pairs, as GPT-2 has them: each of the 256 bytes of UTF-8 is one printable character,
 * so that a space is {@code Ġ} and a line feed {@code Ċ} (Radford et al. 2019, section 2.2; the
 * table is that of the released code).
 */
final class ByteLevelSpelling implements Spelling {
  private static final Map<Integer, Byte> BYTES = bytes();

  /** Printable Latin-1 characters stand for themselves, the rest follow from U+0100. */
  private static Map<Integer, Byte> bytes() {
    Map<Integer, Byte> bytes = new HashMap<>();
    int next = 0x100;
    for (int b = 0; b < 256; b++) {
      boolean itself = b >= '!' && b <= '~' || b >= '¡' && b <= '¬' || b >= '®';
      bytes.put(itself ? b : next++, (byte) b);
    }
    return bytes;
  }

  @Override
  public String show(String token) {
    int[] characters = token.codePoints().toArray();
    byte[] bytes = new byte[characters.length];
    for (int i = 0; i < characters.length; i++) {
      Byte value = BYTES.get(characters[i]);
      if (value == null) {
        return Visible.text(token);
      }
      bytes[i] = value;
    }
    return Visible.bytes(bytes);
  }
}
