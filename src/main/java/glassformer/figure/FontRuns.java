package glassformer.figure;

import java.awt.Font;
import java.awt.font.TextAttribute;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text cut into runs of one font each: the wanted font where it has the characters, a system font
 * elsewhere.
 *
 * <p>A character that no font has is written as its code ({@code U+1F63A}), never as a box.
 * Combining marks, joiners and variation selectors stay in the run of the character they belong to.
 */
final class FontRuns {
  private record Run(int start, Font font) {}

  private final StringBuilder text = new StringBuilder();
  private final List<Run> runs = new ArrayList<>();

  private FontRuns(String source, Font wanted) {
    source.codePoints().forEach(codePoint -> append(codePoint, wanted));
  }

  /** The text with a font for each run; the text must not be empty. */
  static AttributedString of(String text, Font wanted) {
    return new FontRuns(text, wanted).attributed();
  }

  private void append(int codePoint, Font wanted) {
    if (joins(codePoint) && !runs.isEmpty()) {
      text.appendCodePoint(codePoint);
      return;
    }
    if (wanted.canDisplay(codePoint)) {
      start(wanted);
      text.appendCodePoint(codePoint);
      return;
    }
    Optional<Font> fallback = FallbackFonts.forCharacter(codePoint);
    if (fallback.isPresent()) {
      start(fallback.get().deriveFont(wanted.getStyle(), wanted.getSize2D()));
      text.appendCodePoint(codePoint);
    } else {
      start(wanted);
      text.append(String.format("U+%04X", codePoint));
    }
  }

  private void start(Font font) {
    if (runs.isEmpty() || !runs.get(runs.size() - 1).font.equals(font)) {
      runs.add(new Run(text.length(), font));
    }
  }

  private static boolean joins(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.FORMAT;
  }

  private AttributedString attributed() {
    AttributedString result = new AttributedString(text.toString());
    for (int i = 0; i < runs.size(); i++) {
      int end = i + 1 < runs.size() ? runs.get(i + 1).start : text.length();
      result.addAttribute(TextAttribute.FONT, runs.get(i).font, runs.get(i).start, end);
    }
    return result;
  }
}
