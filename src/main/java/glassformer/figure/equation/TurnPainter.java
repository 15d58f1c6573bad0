package glassformer.figure.equation;

import glassformer.figure.Anchor;
import glassformer.figure.Area;
import glassformer.figure.Ink;
import glassformer.figure.Palette;
import glassformer.figure.Surface;
import glassformer.figure.Type;

/** Draws a turned pair: its circle, the arrow before and after, and the way between. */
final class TurnPainter {
  private static final double DOT = 4.5;
  private static final int SAMPLES = 97;
  private static final double ARC = 0.45;

  private final Surface surface;
  private final Turn turn;
  private final double centreX;
  private final double centreY;
  private final double radius;

  private TurnPainter(Surface surface, Turn turn, Area plot) {
    this.surface = surface;
    this.turn = turn;
    centreX = plot.centreX();
    centreY = plot.centreY();
    radius = Math.min(plot.width(), plot.height()) / 2;
  }

  static void paint(Surface surface, Turn turn, Area area, double textSize, Palette palette) {
    double below = 2 * textSize;
    Area plot = new Area(area.x() + 6, area.y() + 6, area.width() - 12, area.height() - 6 - below);
    new TurnPainter(surface, turn, plot).paint(palette);
    surface.text(
        surface.shorten(turn.caption(), Type.words(textSize), area.width()),
        plot.centreX(),
        plot.bottom() + 1.6 * textSize,
        Type.words(textSize),
        Anchor.MIDDLE,
        palette.argb(Ink.TEXT_MUTED));
  }

  private void paint(Palette palette) {
    int faint = palette.argb(Ink.BORDER);
    int role = palette.argb(turn.role());
    int accent = palette.argb(Ink.ACCENT);
    surface.line(centreX - radius, centreY, centreX + radius, centreY, 1, faint);
    surface.line(centreX, centreY - radius, centreX, centreY + radius, 1, faint);
    arc(0, 2 * Math.PI, radius, 1, faint);
    double start = Math.atan2(turn.from().y(), turn.from().x());
    arc(start, turn.angle() % (2 * Math.PI), ARC * radius, 1.5, role);
    arrow(turn.from(), 1.5, role);
    arrow(turn.to(), 2.5, accent);
  }

  private void arc(double start, double sweep, double size, double width, int argb) {
    double[] x = new double[SAMPLES];
    double[] y = new double[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      double angle = start + sweep * i / (SAMPLES - 1);
      x[i] = centreX + size * Math.cos(angle);
      y[i] = centreY - size * Math.sin(angle);
    }
    surface.polyline(x, y, width, argb);
  }

  private void arrow(Turn.Point point, double width, int argb) {
    double length = Math.max(turn.from().length(), Double.MIN_NORMAL);
    double x = centreX + radius * point.x() / length;
    double y = centreY - radius * point.y() / length;
    surface.line(centreX, centreY, x, y, width, argb);
    surface.fill(new Area(x - DOT, y - DOT, 2 * DOT, 2 * DOT), DOT, argb);
  }
}
