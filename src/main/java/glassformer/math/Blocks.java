package glassformer.math;

import org.ejml.data.FMatrixRMaj;

/** Parts of matrices. */
public final class Blocks {
  private Blocks() {}

  /**
   * Copies a block at the left, to the same place in a matrix that may have other sizes.
   *
   * @param firstRow of the block
   * @param rows before which it ends
   */
  public static void copy(FMatrixRMaj from, FMatrixRMaj to, int firstRow, int rows, int columns) {
    if (columns == from.numCols && columns == to.numCols) {
      Threads.cells(
          firstRow * columns,
          rows * columns,
          (first, end) -> System.arraycopy(from.data, first, to.data, first, end - first));
      return;
    }
    for (int row = firstRow; row < rows; row++) {
      System.arraycopy(from.data, row * from.numCols, to.data, row * to.numCols, columns);
    }
  }
}
