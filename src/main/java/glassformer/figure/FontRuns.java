package glassformer.figure;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text cut into runs of one font each: the wanted font where it has the characters, a {@link
 * FallbackFonts fallback} elsewhere.
 *
 * <p>A character that no font has is written as its code ({@code U+1F63A}), never as a box.
 * Combining marks, joiners and variation selectors stay in the run of the character they belong to
 * where its font has them.
 */
final class FontRuns {
  static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

  /** A part of a text and the font that draws it. */
  record Run(String text, Font font) {

    double width() {
      return font.getStringBounds(text, MEASURE).getWidth();
    }
  }

  private final StringBuilder text = new StringBuilder();
  private final List<Integer> starts = new ArrayList<>();
  private final List<Font> fonts = new ArrayList<>();

  private boolean afterCode;

  private FontRuns(String source, Font wanted) {
    source.codePoints().forEach(codePoint -> append(codePoint, wanted));
  }

  static FontRuns of(String text, Font wanted) {
    return new FontRuns(text, wanted);
  }

  /** Whether its runs stand in another order than they are read: Arabic, Hebrew. */
  boolean isReordered() {
    char[] characters = text.toString().toCharArray();
    return Bidi.requiresBidi(characters, 0, characters.length);
  }

  /** The runs from the first to the last that is read. */
  List<Run> runs() {
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      runs.add(new Run(text.substring(starts.get(i), end(i)), fonts.get(i)));
    }
    return runs;
  }

  /** The runs as they stand in a line; there must be one at least. */
  TextLayout layout() {
    AttributedString attributed = new AttributedString(text.toString());
    for (int i = 0; i < starts.size(); i++) {
      attributed.addAttribute(TextAttribute.FONT, fonts.get(i), starts.get(i), end(i));
    }
    return new TextLayout(attributed.getIterator(), MEASURE);
  }

  private int end(int run) {
    return run + 1 < starts.size() ? starts.get(run + 1) : text.length();
  }

  private void append(int codePoint, Font wanted) {
    if (joins(codePoint) && !starts.isEmpty()) {
      if (!afterCode && fonts.get(fonts.size() - 1).canDisplay(codePoint)) {
        text.appendCodePoint(codePoint);
        return;
      }
      if (Character.getType(codePoint) == Character.FORMAT) {
        return; // nothing to join, and nothing to see
      }
    }
    afterCode = false;
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
      afterCode = true;
    }
  }

  private void start(Font font) {
    if (starts.isEmpty() || !fonts.get(fonts.size() - 1).equals(font)) {
      starts.add(text.length());
      fonts.add(font);
    }
  }

  private static boolean joins(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.FORMAT;
  }
}
