package glassformer.figure.equation;

import glassformer.figure.Area;
import glassformer.figure.Palette;
import glassformer.figure.Surface;

/**
 * Lines from the cells that were read to the cell that they made, in the colours of their roles.
 */
public final class Joins {
  private static final double OPACITY = 0.55;
  private static final double WIDTH = 2;
  private static final double BOW = 28;

  private Joins() {}

  public static void paint(Surface surface, EquationLayout layout, Palette palette) {
    EquationLayout.Place result = layout.result();
    Panel made = (Panel) result.part();
    if (made.lit().isEmpty()) {
      return;
    }
    Area cell = EquationLayout.bounds(result, made.lit().get());
    for (EquationLayout.Place place : layout.places()) {
      if (place.part() instanceof Panel panel && !panel.isResult() && panel.lit().isPresent()) {
        Area read = EquationLayout.bounds(place, panel.lit().get());
        join(surface, read, cell, palette.argb(panel.heatmap().role(), OPACITY));
      }
    }
  }

  /** A column leaves below, all else at its right end; both arrive at the cell's left. */
  private static void join(Surface surface, Area read, Area cell, int argb) {
    double x = cell.x() - 1;
    double y = cell.centreY();
    boolean upright = read.height() > read.width();
    double fromX = upright ? read.centreX() : read.right() + 1;
    double fromY = upright ? read.bottom() + 1 : read.centreY();
    double reach = Math.max(BOW, (x - fromX) / 2);
    double controlX = upright ? fromX : fromX + reach;
    double controlY = upright ? fromY + 2 * BOW : fromY;
    surface.curve(fromX, fromY, controlX, controlY, x - reach, y, x, y, WIDTH, argb);
  }
}
