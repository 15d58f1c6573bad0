package glassformer.figure;

import glassformer.session.Cell;

/**
 * A heatmap as one image, each pixel the colour of its cell, or of the largest of the cells that
 * fall on it.
 */
final class HeatmapPixels {
  private final Heatmap heatmap;
  private final Palette palette;
  private final int width;
  private final int height;

  private HeatmapPixels(Heatmap heatmap, Palette palette, int width, int height) {
    this.heatmap = heatmap;
    this.palette = palette;
    this.width = width;
    this.height = height;
  }

  /** The pixels row by row, {@code 0xAARRGGBB}. */
  static int[] render(Heatmap heatmap, Palette palette, int width, int height) {
    return new HeatmapPixels(heatmap, palette, width, height).render();
  }

  private int[] render() {
    int rows = heatmap.values().numRows;
    int columns = heatmap.values().numCols;
    int[] pixels = new int[width * height];
    Cell[] shown = new Cell[width];
    int firstBefore = -1;
    for (int y = 0; y < height; y++) {
      int first = first(y, height, rows);
      if (first != firstBefore) {
        for (int x = 0; x < width; x++) {
          shown[x] =
              largest(
                  first, end(y, height, rows), first(x, width, columns), end(x, width, columns));
        }
        firstBefore = first;
      }
      for (int x = 0; x < width; x++) {
        pixels[y * width + x] = colour(shown[x], x, y);
      }
    }
    return pixels;
  }

  private int colour(Cell cell, int x, int y) {
    boolean hatched = Hatch.covers(x, y) && heatmap.isHidden(cell.row(), cell.column());
    return hatched ? palette.argb(Ink.HATCH) : heatmap.argb(cell.row(), cell.column(), palette);
  }

  /**
   * Of a block of cells the one to show: one that is no number, else the largest magnitude that is
   * not hidden.
   */
  private Cell largest(int fromRow, int toRow, int fromColumn, int toColumn) {
    Cell best = new Cell(fromRow, fromColumn);
    double bestSize = -1;
    for (int row = fromRow; row < toRow; row++) {
      for (int column = fromColumn; column < toColumn; column++) {
        double size = size(row, column);
        if (size > bestSize) {
          best = new Cell(row, column);
          bestSize = size;
        }
      }
    }
    return best;
  }

  private double size(int row, int column) {
    if (heatmap.isHidden(row, column)) {
      return -1;
    }
    float value = heatmap.values().unsafe_get(row, column);
    return Float.isNaN(value) ? Double.POSITIVE_INFINITY : Math.abs(value);
  }

  private static int first(int pixel, int pixels, int cells) {
    return (int) ((long) pixel * cells / pixels);
  }

  private static int end(int pixel, int pixels, int cells) {
    int first = first(pixel, pixels, cells);
    return Math.max(first + 1, (int) ((long) (pixel + 1) * cells / pixels));
  }
}
