package glassformer.figure;

/** Diagonal lines over hidden cells, running through from cell to cell. */
final class Hatch {
  private static final int STEP = 6;
  private static final double LINE = 1;

  private Hatch() {}

  /** Draws the lines {@code x + y = n * STEP} inside an area, their square ends too. */
  static void paint(Surface surface, Area cell, int argb) {
    Area area = cell.inset(0.5 * LINE * Math.sqrt(0.5));
    for (double sum = first(area); sum < area.right() + area.bottom(); sum += STEP) {
      double left = Math.max(area.x(), sum - area.bottom());
      double right = Math.min(area.right(), sum - area.y());
      line(surface, sum, left, right, argb);
    }
  }

  /** Draws the same lines over the hidden ones of cells that have no gaps. */
  static void paintHidden(Surface surface, Heatmap heatmap, HeatmapLayout layout, int argb) {
    if (!heatmap.hidesAny()) {
      return;
    }
    Area area = layout.cells();
    for (double sum = first(area); sum < area.right() + area.bottom(); sum += STEP) {
      new Diagonal(surface, heatmap, layout.shown(), area, sum, argb).paint();
    }
  }

  private static double first(Area area) {
    return Math.ceil((area.x() + area.y()) / STEP) * STEP;
  }

  private static void line(Surface surface, double sum, double left, double right, int argb) {
    if (right > left) {
      surface.line(left, sum - left, right, sum - right, LINE, argb);
    }
  }

  /** One line, followed from the lower left to the upper right, from cell to cell. */
  private record Diagonal(
      Surface surface, Heatmap heatmap, CellRange shown, Area area, double sum, int argb) {

    void paint() {
      int columns = shown.columns();
      int rows = shown.rows();
      double pitchX = area.width() / columns;
      double pitchY = area.height() / rows;
      double x = Math.max(area.x(), sum - area.bottom());
      double end = Math.min(area.right(), sum - area.y());
      int column = Math.min(columns - 1, (int) ((x - area.x()) / pitchX));
      int row = Math.min(rows - 1, (int) ((sum - x - area.y()) / pitchY));
      double begun = x;
      while (x < end && column < columns && row >= 0) {
        double nextColumn = area.x() + (column + 1) * pitchX;
        double nextRow = sum - (area.y() + row * pitchY);
        double next = Math.min(end, Math.min(nextColumn, nextRow));
        if (!heatmap.isHidden(shown.firstRow() + row, shown.firstColumn() + column)) {
          line(surface, sum, begun, x, argb);
          begun = next;
        }
        x = next;
        if (nextRow <= nextColumn) {
          row--;
        } else {
          column++;
        }
      }
      line(surface, sum, begun, x, argb);
    }
  }
}
