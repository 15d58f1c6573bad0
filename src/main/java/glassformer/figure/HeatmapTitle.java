package glassformer.figure;

import org.ejml.data.FMatrixRMaj;

/** The line above a heatmap: its name in its role's colour, and its shape. */
final class HeatmapTitle {
  private HeatmapTitle() {}

  static double height(double textSize) {
    return 2 * textSize;
  }

  static double width(Heatmap heatmap, double textSize, TextMeasure measure) {
    if (heatmap.title().isEmpty()) {
      return 0;
    }
    return measure.textWidth(heatmap.title(), name(textSize))
        + space(textSize)
        + measure.textWidth(shape(heatmap), Type.words(textSize));
  }

  /** Paints it over the middle of the cells, moved as far as it takes to stay in bounds. */
  static void paint(Surface surface, Heatmap heatmap, HeatmapLayout layout, Palette palette) {
    if (heatmap.title().isEmpty()) {
      return;
    }
    double size = layout.textSize();
    double width = width(heatmap, size, surface);
    Area bounds = layout.bounds();
    double x = layout.cells().centreX() - width / 2;
    x = Math.max(bounds.x(), Math.min(bounds.right() - width, x));
    double y = bounds.y() + 1.2 * size;
    surface.text(heatmap.title(), x, y, name(size), Anchor.START, palette.argb(heatmap.role()));
    surface.text(
        shape(heatmap), x + width, y, Type.words(size), Anchor.END, palette.argb(Ink.TEXT_MUTED));
  }

  static String shape(Heatmap heatmap) {
    FMatrixRMaj values = heatmap.values();
    return values.numRows + " \u00d7 " + values.numCols;
  }

  private static Type name(double textSize) {
    return Type.bold(1.15 * textSize);
  }

  private static double space(double textSize) {
    return 0.5 * textSize;
  }
}
