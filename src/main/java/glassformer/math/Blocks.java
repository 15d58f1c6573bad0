package glassformer.math;

import org.ejml.data.FMatrixRMaj;

/** Parts of matrices. */
public final class Blocks {
  private Blocks() {}

  /** Copies the block at the top left, to a matrix that may have other sizes. */
  public static void copy(FMatrixRMaj from, FMatrixRMaj to, int rows, int columns) {
    if (columns == from.numCols && columns == to.numCols) {
      Threads.cells(
          0,
          rows * columns,
          (first, end) -> System.arraycopy(from.data, first, to.data, first, end - first));
      return;
    }
    for (int row = 0; row < rows; row++) {
      System.arraycopy(from.data, row * from.numCols, to.data, row * to.numCols, columns);
    }
  }
}
