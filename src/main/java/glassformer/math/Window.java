package glassformer.math;

import java.util.List;
import org.ejml.data.FMatrixRMaj;

/**
 * A block of a matrix where it stands: some rows that follow each other, and of them some columns.
 *
 * @param matrix of which it is a block
 * @param row its first one
 * @param column its first one
 * @param rows how many
 * @param columns how many
 */
public record Window(FMatrixRMaj matrix, int row, int column, int rows, int columns) {

  /**
   * @throws IllegalArgumentException if the matrix has no such block
   */
  public Window {
    boolean inside =
        row >= 0
            && column >= 0
            && rows >= 0
            && columns >= 0
            && row + rows <= matrix.numRows
            && column + columns <= matrix.numCols;
    if (!inside) {
      throw new IllegalArgumentException(
          String.format(
              "a matrix of %s has no block of %d x %d at row %d, column %d",
              Shapes.of(matrix), rows, columns, row, column));
    }
  }

  /** All of a matrix. */
  public static Window of(FMatrixRMaj matrix) {
    return new Window(matrix, 0, 0, matrix.numRows, matrix.numCols);
  }

  /** A matrix of blocks that have as many rows, side by side. */
  public static FMatrixRMaj sideBySide(List<Window> blocks) {
    int columns = blocks.stream().mapToInt(Window::columns).sum();
    FMatrixRMaj matrix = new FMatrixRMaj(blocks.get(0).rows, columns);
    copySideBySide(blocks, Window.of(matrix));
    return matrix;
  }

  /** Copies blocks that have as many rows to one, side by side. */
  public static void copySideBySide(List<Window> blocks, Window to) {
    int column = 0;
    for (Window block : blocks) {
      block.copyTo(to.columns(column, column + block.columns));
      column += block.columns;
    }
  }

  /** Its rows from one to before another. */
  public Window rows(int from, int to) {
    return new Window(matrix, row + from, column, to - from, columns);
  }

  /** Its columns from one to before another. */
  public Window columns(int from, int to) {
    return new Window(matrix, row, column + from, rows, to - from);
  }

  /** The array of the whole matrix. */
  float[] data() {
    return matrix.data;
  }

  /** The place of its first number in the array. */
  int start() {
    return row * matrix.numCols + column;
  }

  /** From one row to the next in the array. */
  int stride() {
    return matrix.numCols;
  }

  /** The place of a number in the matrix' array. */
  public int index(int ofRow, int ofColumn) {
    return start() + ofRow * stride() + ofColumn;
  }

  /** Whether its rows follow each other without a gap. */
  boolean isDense() {
    return columns == stride();
  }

  /** The shape in words, as in {@code 8 x 64}. */
  String shape() {
    return rows + " x " + columns;
  }

  private boolean isWhole() {
    return rows == matrix.numRows && columns == matrix.numCols;
  }

  /** The matrix if this is all of it, else a copy. */
  FMatrixRMaj whole() {
    if (isWhole()) {
      return matrix;
    }
    FMatrixRMaj copy = new FMatrixRMaj(rows, columns);
    copyTo(Window.of(copy));
    return copy;
  }

  /** Copies the numbers to a block of the same shape. */
  public void copyTo(Window other) {
    for (int i = 0; i < rows; i++) {
      System.arraycopy(data(), index(i, 0), other.data(), other.index(i, 0), columns);
    }
  }
}
