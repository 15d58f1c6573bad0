package glassformer.figure.equation;

import glassformer.figure.Anchor;
import glassformer.figure.Area;
import glassformer.figure.Ink;
import glassformer.figure.Numbers;
import glassformer.figure.Palette;
import glassformer.figure.Surface;
import glassformer.figure.Type;
import java.util.Arrays;

/** Draws a function with its zero lines, the points on it and the marked one. */
final class CurvePainter {
  private static final double DOT = 2.5;
  private static final double LARGE_DOT = 4.5;

  private final Surface surface;
  private final Curve curve;
  private final Area plot;
  private final double left;
  private final double right;
  private final double bottom;
  private final double top;

  private CurvePainter(Surface surface, Curve curve, Area plot) {
    this.surface = surface;
    this.curve = curve;
    this.plot = plot;
    left = curve.x()[0];
    right = curve.x()[curve.x().length - 1];
    bottom = Arrays.stream(curve.y()).min().orElse(0);
    top = Arrays.stream(curve.y()).max().orElse(1);
  }

  static void paint(Surface surface, Curve curve, Area area, double textSize, Palette palette) {
    double below = (curve.caption().isEmpty() ? 2.4 : 4) * textSize;
    Area plot = new Area(area.x() + 6, area.y() + 6, area.width() - 12, area.height() - 6 - below);
    new CurvePainter(surface, curve, plot).paint(textSize, palette);
  }

  private double x(double value) {
    return plot.x() + (value - left) / (right - left) * plot.width();
  }

  private double y(double value) {
    double height = top > bottom ? top - bottom : 1;
    return plot.bottom() - (value - bottom) / height * plot.height();
  }

  private void paint(double textSize, Palette palette) {
    int faint = palette.argb(Ink.BORDER);
    surface.line(plot.x(), y(0), plot.right(), y(0), 1, faint);
    if (left < 0) {
      surface.line(x(0), plot.y(), x(0), plot.bottom(), 1, faint);
    }
    double[] x = Arrays.stream(curve.x()).map(this::x).toArray();
    double[] y = Arrays.stream(curve.y()).map(this::y).toArray();
    int role = palette.argb(curve.role());
    surface.polyline(x, y, 1.5, role);
    for (Curve.Point point : curve.points()) {
      dot(point, DOT, role);
    }
    Curve.Point marked = curve.marked();
    int accent = palette.argb(Ink.ACCENT);
    surface.line(x(marked.x()), y(0), x(marked.x()), y(marked.y()), 1, accent);
    dot(marked, LARGE_DOT, accent);
    Type numbers = Type.numbers(0.9 * textSize);
    String pair = Numbers.detail((float) marked.x()) + " → " + Numbers.detail((float) marked.y());
    double line = plot.bottom() + 1.8 * textSize;
    surface.text(pair, plot.centreX(), line, numbers, Anchor.MIDDLE, palette.argb(Ink.TEXT));
    if (!curve.caption().isEmpty()) {
      surface.text(
          surface.shorten(curve.caption(), Type.words(textSize), plot.width()),
          plot.centreX(),
          line + 1.6 * textSize,
          Type.words(textSize),
          Anchor.MIDDLE,
          palette.argb(Ink.TEXT_MUTED));
    }
  }

  private void dot(Curve.Point point, double radius, int argb) {
    double size = 2 * radius;
    surface.fill(new Area(x(point.x()) - radius, y(point.y()) - radius, size, size), radius, argb);
  }
}
