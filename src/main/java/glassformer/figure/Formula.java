package glassformer.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scilab.forge.jlatexmath.ParseException;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;
import org.scilab.forge.jlatexmath.TeXIcon;

/**
 * A formula set by JLaTeXMath.
 *
 * <p>Besides LaTeX it knows <code>\role{query}{Q}</code>: the second part in the ink that the first
 * names.
 *
 * @param latex the formula
 * @param size the text size in pixels
 * @param ink the colour of what has no role
 */
public record Formula(String latex, double size, Ink ink, Palette palette) {
  private static final Pattern ROLE = Pattern.compile("\\\\role\\{([a-z-]+)\\}");

  /** A drawn formula: pixels row by row, and the size and baseline in the formula's own pixels. */
  public record Image(
      int[] argb, int columns, int rows, double width, double height, double baseline) {}

  /** How large a formula is, in pixels; the baseline lies so far below the top. */
  public record Extent(double width, double height, double baseline) {}

  /** The room it takes. */
  public Extent extent() {
    TeXIcon icon = icon();
    return new Extent(icon.getIconWidth(), icon.getIconHeight(), baseline(icon));
  }

  /**
   * Draws the formula on a clear ground, enlarged by a factor.
   *
   * <p>The first formula of a program takes most of a second, see {@link Formulas}.
   */
  public Image image(double factor) {
    TeXIcon icon = icon();
    int columns = (int) Math.ceil(factor * icon.getIconWidth());
    int rows = (int) Math.ceil(factor * icon.getIconHeight());
    BufferedImage image = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.scale(factor, factor);
      paint(icon, graphics, 0, 0);
    } finally {
      graphics.dispose();
    }
    return new Image(
        image.getRGB(0, 0, columns, rows, null, 0, columns),
        columns,
        rows,
        icon.getIconWidth(),
        icon.getIconHeight(),
        baseline(icon));
  }

  /** Paints the formula as outlines, its baseline beginning at (x, y). */
  public void paint(Graphics2D graphics, double x, double y) {
    TeXIcon icon = icon();
    Graphics2D moved = (Graphics2D) graphics.create();
    try {
      moved.translate(x, y - baseline(icon));
      paint(icon, moved, 0, 0);
    } finally {
      moved.dispose();
    }
  }

  private TeXIcon icon() {
    synchronized (Formula.class) { // JLaTeXMath keeps its state in static fields
      try {
        TeXIcon icon =
            new TeXFormula(coloured()).createTeXIcon(TeXConstants.STYLE_DISPLAY, (float) size);
        icon.setForeground(new Color(palette.argb(ink)));
        return icon;
      } catch (ParseException e) {
        throw new IllegalArgumentException(
            "formula '" + latex + "' is not LaTeX that JLaTeXMath reads: " + e.getMessage(), e);
      }
    }
  }

  private String coloured() {
    Matcher role = ROLE.matcher(latex);
    return role.replaceAll(
        match ->
            Matcher.quoteReplacement("\\textcolor{" + palette.hex(Ink.of(match.group(1))) + "}"));
  }

  private static double baseline(TeXIcon icon) {
    return icon.getIconHeight() - icon.getIconDepth();
  }

  private static void paint(TeXIcon icon, Graphics2D graphics, int x, int y) {
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    icon.paintIcon(null, graphics, x, y);
  }
}
