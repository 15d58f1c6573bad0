package glassformer.figure;

import java.util.List;
import org.ejml.data.FMatrixRMaj;

/**
 * A matrix to be drawn, with what its axes, its scale and its role are called. Its values are not
 * copied.
 *
 * @param values (R, C)
 * @param masked (R, C), whose cells of minus infinity are drawn as hidden; the values themselves
 *     unless said otherwise
 * @param rows a label for each row, or none at all
 * @param columns a label for each column, or none at all
 * @param title such as {@code Q}; may be empty
 * @param role the ink of the title and of the frames about rows and columns
 * @param numbers how the numbers in the cells are written
 * @param blank cells that are drawn empty
 */
public record Heatmap(
    FMatrixRMaj values,
    FMatrixRMaj masked,
    List<String> rows,
    List<String> columns,
    String title,
    Ink role,
    Scale scale,
    CellNumbers numbers,
    Blank blank) {

  public Heatmap {
    check("row", rows.size(), values.numRows);
    check("column", columns.size(), values.numCols);
    if (masked.numRows != values.numRows || masked.numCols != values.numCols) {
      throw new IllegalArgumentException(
          String.format(
              "heatmap '%s': the mask is %d x %d, the values are %d x %d",
              title, masked.numRows, masked.numCols, values.numRows, values.numCols));
    }
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
  }

  /** A plain heatmap of signed values on a scale of their own. */
  public static Heatmap of(FMatrixRMaj values) {
    return of(values, Scale.diverging(values));
  }

  /** A plain heatmap on a scale. */
  public static Heatmap of(FMatrixRMaj values, Scale scale) {
    return new Heatmap(
        values, values, List.of(), List.of(), "", Ink.TEXT, scale, CellNumbers.USUAL, Blank.NONE);
  }

  public Heatmap labelled(List<String> rowLabels, List<String> columnLabels) {
    return new Heatmap(values, masked, rowLabels, columnLabels, title, role, scale, numbers, blank);
  }

  public Heatmap titled(String newTitle, Ink newRole) {
    return new Heatmap(values, masked, rows, columns, newTitle, newRole, scale, numbers, blank);
  }

  public Heatmap scaled(Scale newScale) {
    return new Heatmap(values, masked, rows, columns, title, role, newScale, numbers, blank);
  }

  public Heatmap numbered(CellNumbers newNumbers) {
    return new Heatmap(values, masked, rows, columns, title, role, scale, newNumbers, blank);
  }

  /**
   * The same, with the cells hidden that are minus infinity in another matrix: weights of masked
   * scores.
   */
  public Heatmap hiding(FMatrixRMaj maskedScores) {
    return new Heatmap(values, maskedScores, rows, columns, title, role, scale, numbers, blank);
  }

  /** The same with cells to be filled in by hand. */
  public Heatmap leaving(Blank empty) {
    return new Heatmap(values, masked, rows, columns, title, role, scale, numbers, empty);
  }

  boolean isBlank(int index) {
    return blank.row() >= 0 && blank.covers(index / values.numCols, index % values.numCols);
  }

  /**
   * The same picture of fewer cells, without labels: of neighbours the largest in magnitude stays.
   *
   * @param most how many rows and columns at most
   */
  public Heatmap pooled(int most) {
    int rows = Math.min(most, values.numRows);
    int columns = Math.min(most, values.numCols);
    return new HeatmapPixels(this, CellRange.whole(values.numRows, values.numCols), columns, rows)
        .pooled();
  }

  public boolean isHidden(int row, int column) {
    return isHidden(masked.getIndex(row, column));
  }

  /** An empty cell is not hidden: hiding it would fill it in. */
  boolean isHidden(int index) {
    return masked.data[index] == Float.NEGATIVE_INFINITY && !isBlank(index);
  }

  /** Whether there is a hidden cell. */
  boolean hidesAny() {
    for (int i = 0, n = masked.getNumElements(); i < n; i++) {
      if (isHidden(i)) {
        return true;
      }
    }
    return false;
  }

  /** The number printed in a cell; nothing in an empty one. */
  public String text(int row, int column) {
    if (blank.covers(row, column)) {
      return "";
    }
    return numbers.write(values.unsafe_get(row, column), scale.kind());
  }

  /** A cell's colour. */
  public int argb(int row, int column, Palette palette) {
    return new HeatmapColours(this, palette).argb(values.getIndex(row, column));
  }

  private static void check(String axis, int labels, int size) {
    if (labels != 0 && labels != size) {
      throw new IllegalArgumentException(
          String.format("heatmap: %d %s labels for %d %ss", labels, axis, size, axis));
    }
  }
}
