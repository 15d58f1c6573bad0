package glassformer.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Text in which everything can be seen: {@code ␣} for a space, {@code ↵} for a line feed, {@code ⇥}
 * for a tab, {@code ‹U+200B›} for what has no picture, {@code ‹F0 9F›} for bytes that are a part of
 * a character.
 */
final class Visible {
  private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();
  private static final String DOTTED_CIRCLE = "◌";
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int REPLACEMENT = 0xFFFD;

  private Visible() {}

  static String text(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    int next;
    for (int i = 0; i < text.length(); i = next) {
      int character = text.codePointAt(i);
      next = i + Character.charCount(character);
      boolean joins =
          (character == ZERO_WIDTH_JOINER || character == ZERO_WIDTH_NON_JOINER)
              && i > 0
              && next < text.length();
      if (joins) {
        shown.appendCodePoint(character);
      } else {
        append(shown, character);
      }
    }
    return shown.toString();
  }

  private static void append(StringBuilder shown, int character) {
    switch (character) {
      case ' ' -> shown.append('␣');
      case '\n' -> shown.append('↵');
      case '\t' -> shown.append('⇥');
      default -> {
        if (hasNoPicture(character)) {
          shown.append(String.format("‹U+%04X›", character));
        } else {
          shown.append(shown.isEmpty() && isMark(character) ? DOTTED_CIRCLE : "");
          shown.appendCodePoint(character);
        }
      }
    }
  }

  private static boolean hasNoPicture(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> character == REPLACEMENT;
    };
  }

  private static boolean isMark(int character) {
    int type = Character.getType(character);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  /** Bytes of UTF-8, which may begin or end within a character. */
  static String bytes(byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    StringBuilder shown = new StringBuilder();
    int partialFrom = 0;
    int partialTo = 0;
    while (in.hasRemaining()) {
      CharBuffer out = CharBuffer.allocate(in.remaining());
      CoderResult result = decoder.reset().decode(in, out, true);
      if (out.position() > 0) {
        partial(shown, bytes, partialFrom, partialTo);
        shown.append(text(out.flip().toString()));
        partialFrom = in.position();
      }
      if (result.isError()) {
        in.position(in.position() + result.length());
      }
      partialTo = in.position();
    }
    partial(shown, bytes, partialFrom, partialTo);
    return shown.toString();
  }

  private static void partial(StringBuilder shown, byte[] bytes, int from, int to) {
    if (from < to) {
      shown.append('‹').append(HEX.formatHex(bytes, from, to)).append('›');
    }
  }
}
