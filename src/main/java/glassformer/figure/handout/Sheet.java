package glassformer.figure.handout;

import glassformer.figure.Area;
import glassformer.figure.Formula;
import glassformer.figure.Ink;
import glassformer.figure.Java2DSurface;
import glassformer.figure.Palette;
import glassformer.figure.Surface;
import java.awt.Graphics2D;
import java.util.function.Consumer;

/** A page that is painted, in points from its top left corner. */
record Sheet(Graphics2D graphics, Surface surface, Palette palette) {

  static Sheet of(Graphics2D graphics, Paper paper) {
    return new Sheet(
        graphics,
        new Java2DSurface(graphics, paper.width(), paper.height(), Double.POSITIVE_INFINITY),
        Palette.light());
  }

  int argb(Ink ink) {
    return palette.argb(ink);
  }

  /** Paints something whose lengths are multiplied by a factor, in an area of the page. */
  void scaled(Area area, double factor, Consumer<Surface> painting) {
    Graphics2D part = (Graphics2D) graphics.create();
    try {
      part.translate(area.x(), area.y());
      part.scale(factor, factor);
      painting.accept(
          new Java2DSurface(
              part, area.width() / factor, area.height() / factor, Double.POSITIVE_INFINITY));
    } finally {
      part.dispose();
    }
  }

  void formula(Formula formula, double x, double top) {
    formula.paint(graphics, x, top + formula.extent().baseline());
  }
}
