package glassformer.figure;

/**
 * A heatmap as one image, each pixel the colour of its cell, or of the largest of the cells that
 * fall on it.
 */
final class HeatmapPixels {
  private final Heatmap heatmap;
  private final Palette palette;
  private final int width;
  private final int height;
  private final int[] firstColumns;
  private final int[] colours;

  private HeatmapPixels(Heatmap heatmap, Palette palette, int width, int height) {
    this.heatmap = heatmap;
    this.palette = palette;
    this.width = width;
    this.height = height;
    colours = new int[width];
    firstColumns = new int[width];
    for (int x = 0; x < width; x++) {
      firstColumns[x] = first(x, width, heatmap.values().numCols);
    }
  }

  /** The pixels row by row, {@code 0xAARRGGBB}. */
  static int[] render(Heatmap heatmap, Palette palette, int width, int height) {
    return new HeatmapPixels(heatmap, palette, width, height).render();
  }

  private int[] render() {
    int rows = heatmap.values().numRows;
    int[] pixels = new int[width * height];
    int before = -1;
    for (int y = 0; y < height; y++) {
      int first = first(y, height, rows);
      if (first != before) {
        colour(first, end(y, height, rows));
        before = first;
      }
      System.arraycopy(colours, 0, pixels, y * width, width);
    }
    return pixels;
  }

  /** Finds the colours of a line of pixels that shows these rows. */
  private void colour(int fromRow, int toRow) {
    int columns = heatmap.values().numCols;
    for (int x = 0; x < width; x++) {
      int from = firstColumns[x];
      int to = end(x, width, columns);
      if (x > 0 && from == firstColumns[x - 1] && to == from + 1) {
        colours[x] = colours[x - 1];
        continue;
      }
      colours[x] = heatmap.argb(largest(fromRow, toRow, from, to), palette);
    }
  }

  /**
   * Of a block of cells the index of the one to show: one that is no number, else the largest
   * magnitude that is not hidden.
   */
  private int largest(int fromRow, int toRow, int fromColumn, int toColumn) {
    int columns = heatmap.values().numCols;
    int best = fromRow * columns + fromColumn;
    if (toRow - fromRow == 1 && toColumn - fromColumn == 1) {
      return best;
    }
    float bestSize = -1;
    for (int row = fromRow; row < toRow; row++) {
      for (int index = row * columns + fromColumn; index < row * columns + toColumn; index++) {
        float size = size(index);
        if (size > bestSize) {
          best = index;
          bestSize = size;
        }
      }
    }
    return best;
  }

  private float size(int index) {
    if (heatmap.isHidden(index)) {
      return -1;
    }
    float size = Math.abs(heatmap.values().data[index]);
    return Float.isNaN(size) ? Float.POSITIVE_INFINITY : size;
  }

  private static int first(int pixel, int pixels, int cells) {
    return (int) ((long) pixel * cells / pixels);
  }

  private static int end(int pixel, int pixels, int cells) {
    int first = first(pixel, pixels, cells);
    return Math.max(first + 1, (int) ((long) (pixel + 1) * cells / pixels));
  }
}
