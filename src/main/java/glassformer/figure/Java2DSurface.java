package glassformer.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.Deque;

/** A surface for files, without a display: paints with Java2D. */
public final class Java2DSurface implements Surface {
  private final Graphics2D graphics;
  private final double width;
  private final double height;
  private final double resolution;
  private final Deque<Shape> clips = new ArrayDeque<>();

  /**
   * A surface of a size in the graphics' own units.
   *
   * @param resolution pixels of the medium on such a unit, infinite on paper
   */
  public Java2DSurface(Graphics2D graphics, double width, double height, double resolution) {
    this.resolution = resolution;
    this.graphics = graphics;
    this.width = width;
    this.height = height;
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
  }

  /** Measures text as this surface draws it. */
  public static double measure(String text, Type type) {
    Font font = FigureFonts.font(type);
    if (text.isEmpty()) {
      return 0;
    }
    FontRuns runs = FontRuns.of(text, font);
    return runs.isReordered()
        ? runs.layout().getAdvance()
        : runs.runs().stream().mapToDouble(FontRuns.Run::width).sum();
  }

  /**
   * Whether a text is drawn in the program's fonts alone, so that its width is the same anywhere.
   */
  public static boolean isInOwnFonts(String text, Type type) {
    Font words = FigureFonts.font(type);
    Font numbers = FigureFonts.font(Type.numbers(type.size()));
    return text.codePoints().allMatch(c -> words.canDisplay(c) || numbers.canDisplay(c));
  }

  @Override
  public double width() {
    return width;
  }

  @Override
  public double height() {
    return height;
  }

  @Override
  public double resolution() {
    return resolution;
  }

  @Override
  public double textWidth(String text, Type type) {
    return measure(text, type);
  }

  @Override
  public void fill(Area area, double radius, int argb) {
    colour(argb);
    graphics.fill(shape(area, radius));
  }

  @Override
  public void stroke(Area area, double radius, double lineWidth, int argb) {
    draw(shape(area, radius), lineWidth, argb);
  }

  @Override
  public void line(double x1, double y1, double x2, double y2, double lineWidth, int argb) {
    draw(new Line2D.Double(x1, y1, x2, y2), lineWidth, argb);
  }

  @Override
  public void polyline(double[] x, double[] y, double lineWidth, int argb) {
    Path2D path = new Path2D.Double();
    for (int i = 0; i < x.length; i++) {
      if (i == 0) {
        path.moveTo(x[i], y[i]);
      } else {
        path.lineTo(x[i], y[i]);
      }
    }
    draw(path, lineWidth, argb);
  }

  @Override
  public void curve(
      double x1,
      double y1,
      double controlX1,
      double controlY1,
      double controlX2,
      double controlY2,
      double x2,
      double y2,
      double lineWidth,
      int argb) {
    draw(
        new CubicCurve2D.Double(x1, y1, controlX1, controlY1, controlX2, controlY2, x2, y2),
        lineWidth,
        argb);
  }

  @Override
  public void image(int[] argb, int columns, int rows, Area area) {
    if (columns == 0 || rows == 0) {
      return;
    }
    BufferedImage image = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, columns, rows, argb, 0, columns);
    if (Double.isFinite(resolution) && drawnPixelByPixel(image, area)) {
      return;
    }
    AffineTransform place = AffineTransform.getTranslateInstance(area.x(), area.y());
    place.scale(area.width() / columns, area.height() / rows);
    graphics.drawImage(image, place, null);
  }

  /**
   * Draws an image that has as many pixels as the medium has there, moved by less than a pixel so
   * that none is drawn twice and none left out; says whether it was such an image.
   */
  private boolean drawnPixelByPixel(BufferedImage image, Area area) {
    AffineTransform saved = graphics.getTransform();
    Rectangle2D there = saved.createTransformedShape(shape(area, 0)).getBounds2D();
    boolean fits =
        Math.abs(there.getWidth() - image.getWidth()) < 1
            && Math.abs(there.getHeight() - image.getHeight()) < 1;
    if (fits) {
      graphics.setTransform(new AffineTransform());
      graphics.drawImage(
          image, (int) Math.round(there.getX()), (int) Math.round(there.getY()), null);
      graphics.setTransform(saved);
    }
    return fits;
  }

  @Override
  public void text(
      String text, double x, double y, Type type, Anchor anchor, double degrees, int argb) {
    if (text.isEmpty()) {
      return;
    }
    double before =
        switch (anchor) {
          case START -> 0;
          case MIDDLE -> textWidth(text, type) / 2;
          case END -> textWidth(text, type);
        };
    AffineTransform saved = graphics.getTransform();
    graphics.translate(x, y);
    graphics.rotate(Math.toRadians(degrees));
    colour(argb);
    draw(FontRuns.of(text, FigureFonts.font(type)), -before);
    graphics.setTransform(saved);
  }

  /** Draws each run as a string, which media that keep text can keep, wherever that is right. */
  private void draw(FontRuns text, double left) {
    if (text.isReordered()) {
      text.layout().draw(graphics, (float) left, 0);
      return;
    }
    double x = left;
    for (FontRuns.Run run : text.runs()) {
      graphics.setFont(run.font());
      graphics.drawString(run.text(), (float) x, 0);
      x += run.width();
    }
  }

  @Override
  public void save() {
    Shape clip = graphics.getClip();
    clips.push(clip == null ? new Rectangle2D.Double(0, 0, width, height) : clip);
  }

  @Override
  public void restore() {
    graphics.setClip(clips.pop());
  }

  @Override
  public void clip(Area area) {
    graphics.clip(shape(area, 0));
  }

  private static Shape shape(Area a, double radius) {
    return radius == 0
        ? new Rectangle2D.Double(a.x(), a.y(), a.width(), a.height())
        : new RoundRectangle2D.Double(a.x(), a.y(), a.width(), a.height(), 2 * radius, 2 * radius);
  }

  private void draw(Shape shape, double lineWidth, int argb) {
    colour(argb);
    graphics.setStroke(
        new BasicStroke((float) lineWidth, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    graphics.draw(shape);
  }

  private void colour(int argb) {
    graphics.setColor(new Color(argb, true));
  }
}
