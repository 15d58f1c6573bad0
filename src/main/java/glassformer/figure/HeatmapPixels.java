package glassformer.figure;

import glassformer.session.Cell;
import java.util.Optional;
import org.ejml.data.FMatrixRMaj;

/**
 * A heatmap as one image, each pixel the colour of its cell, or of the largest of the cells that
 * fall on it.
 */
public final class HeatmapPixels {
  private static final int MOST_PIXELS = 4096;

  private final Heatmap heatmap;
  private final Pooling across;
  private final Pooling down;

  HeatmapPixels(Heatmap heatmap, CellRange shown, int width, int height) {
    this.heatmap = heatmap;
    across = new Pooling(width, shown.firstColumn(), shown.columns());
    down = new Pooling(height, shown.firstRow(), shown.rows());
  }

  /**
   * The image of a layout's cells in the medium's own pixels; on paper, which has none, with one
   * pixel for each cell.
   *
   * @param resolution of the surface
   */
  static HeatmapPixels of(Heatmap heatmap, HeatmapLayout layout, double resolution) {
    Area cells = layout.cells();
    return new HeatmapPixels(
        heatmap,
        layout.shown(),
        pixels(cells.width() * resolution, layout.columns()),
        pixels(cells.height() * resolution, layout.rows()));
  }

  private static int pixels(double length, int cells) {
    return Double.isInfinite(length)
        ? Math.min(cells, MOST_PIXELS)
        : (int) Math.max(1, Math.round(length));
  }

  /** The cell whose colour is drawn at a point of a surface. */
  public static Optional<Cell> cellAt(
      Heatmap heatmap, HeatmapLayout layout, double resolution, double x, double y) {
    Optional<Cell> cell = layout.cellAt(x, y);
    if (cell.isEmpty() || layout.isSeparate()) {
      return cell;
    }
    HeatmapPixels image = of(heatmap, layout, resolution);
    Area cells = layout.cells();
    int column = (int) ((x - cells.x()) * image.width() / cells.width());
    int row = (int) ((y - cells.y()) * image.height() / cells.height());
    return Optional.of(image.cell(column, row));
  }

  /** The most cells that share a pixel of a layout, such as 2 × 3; empty where none do. */
  public static Optional<String> pooled(Heatmap heatmap, HeatmapLayout layout, double resolution) {
    if (layout.isSeparate()) {
      return Optional.empty();
    }
    HeatmapPixels image = of(heatmap, layout, resolution);
    int rows = image.down.most();
    int columns = image.across.most();
    return rows * columns == 1 ? Optional.empty() : Optional.of(rows + " × " + columns);
  }

  int width() {
    return across.pixels();
  }

  int height() {
    return down.pixels();
  }

  private Cell cell(int x, int y) {
    int index = largest(down.from(y), down.to(y), across.from(x), across.to(x));
    int columns = heatmap.values().numCols;
    return new Cell(index / columns, index % columns);
  }

  /** The pixels row by row, {@code 0xAARRGGBB}. */
  int[] render(Palette palette) {
    int width = width();
    int[] pixels = new int[width * height()];
    HeatmapColours colours = new HeatmapColours(heatmap, palette);
    int before = -1;
    for (int y = 0; y < height(); y++) {
      if (down.from(y) == before) {
        System.arraycopy(pixels, (y - 1) * width, pixels, y * width, width);
      } else {
        before = down.from(y);
        line(pixels, y, colours);
      }
    }
    return pixels;
  }

  /** A heatmap of the cells that are shown, one for each pixel. */
  Heatmap pooled() {
    FMatrixRMaj values = new FMatrixRMaj(height(), width());
    FMatrixRMaj masked = new FMatrixRMaj(height(), width());
    for (int y = 0; y < height(); y++) {
      for (int x = 0; x < width(); x++) {
        int shown = largest(down.from(y), down.to(y), across.from(x), across.to(x));
        values.set(y, x, heatmap.values().data[shown]);
        masked.set(y, x, heatmap.masked().data[shown]);
      }
    }
    return Heatmap.of(values)
        .scaled(heatmap.scale())
        .titled(heatmap.title(), heatmap.role())
        .hiding(masked);
  }

  private void line(int[] pixels, int y, HeatmapColours colours) {
    int from = y * width();
    int before = -1;
    for (int x = 0; x < width(); x++) {
      int shown = largest(down.from(y), down.to(y), across.from(x), across.to(x));
      pixels[from + x] = shown == before ? pixels[from + x - 1] : colours.argb(shown);
      before = shown;
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
    float[] values = heatmap.values().data;
    float[] masked = heatmap.masked().data;
    float bestSize = -1;
    for (int row = fromRow; row < toRow; row++) {
      for (int index = row * columns + fromColumn; index < row * columns + toColumn; index++) {
        float size = masked[index] == Float.NEGATIVE_INFINITY ? -1 : size(values[index]);
        if (size > bestSize) {
          best = index;
          bestSize = size;
        }
      }
    }
    return best;
  }

  /** What is no number counts as more than any number, even an infinite one. */
  private static float size(float value) {
    float size = Math.abs(value);
    return Float.isNaN(size) ? Float.POSITIVE_INFINITY : Math.min(size, Float.MAX_VALUE);
  }
}
