package glassformer.figure;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.font.FontRenderContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds a font for a character that the wanted one lacks: the program's font for numbers, else one
 * of the system.
 *
 * <p>A font counts only if its glyph has an outline: Java2D says that it can display the glyphs of
 * colour emoji fonts, and then draws nothing. Listing the installed fonts takes a second, so it
 * happens only when a character needs it.
 */
final class FallbackFonts {
  private static final FontRenderContext PLAIN = new FontRenderContext(null, true, true);
  private static final Map<Integer, Optional<Font>> FOUND = new ConcurrentHashMap<>();

  private FallbackFonts() {}

  /** A font that draws the character, at any size, or nothing. */
  static Optional<Font> forCharacter(int codePoint) {
    return FOUND.computeIfAbsent(codePoint, FallbackFonts::search);
  }

  private static Optional<Font> search(int codePoint) {
    Font numbers = FigureFonts.font(Type.numbers(12));
    if (draws(numbers, codePoint)) {
      return Optional.of(numbers);
    }
    Font logical = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    if (draws(logical, codePoint)) {
      return Optional.of(logical);
    }
    return Installed.FONTS.stream().filter(font -> draws(font, codePoint)).findFirst();
  }

  private static boolean draws(Font font, int codePoint) {
    if (!font.canDisplay(codePoint)) {
      return false;
    }
    String text = Character.toString(codePoint);
    return Character.isWhitespace(codePoint)
        || !font.createGlyphVector(PLAIN, text).getVisualBounds().isEmpty();
  }

  private static final class Installed {
    static final List<Font> FONTS =
        List.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts());
  }
}
