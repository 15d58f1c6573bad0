package glassformer.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SentencePiece, as Llama has it: {@code ▁} is a space, and a character that no piece holds is
 * spelt in bytes, {@code <0xF0>} (Kudo and Richardson 2018, section 3).
 */
final class SentencePieceSpelling implements Spelling {
  private static final Pattern BYTE = Pattern.compile("<0x([0-9A-Fa-f]{2})>");

  @Override
  public String show(String token) {
    Matcher single = BYTE.matcher(token);
    return single.matches()
        ? Visible.bytes(new byte[] {(byte) Integer.parseInt(single.group(1), 16)})
        : Visible.text(token.replace('▁', ' '));
  }
}
