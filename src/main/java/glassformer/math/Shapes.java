package glassformer.math;

import org.ejml.data.FMatrixRMaj;

/** Checks of shapes, with messages that name them. */
final class Shapes {
  private Shapes() {}

  /** The shape in words, as in {@code 8 x 64}. */
  static String of(FMatrixRMaj matrix) {
    return matrix.numRows + " x " + matrix.numCols;
  }

  /** Throws unless {@code other} has the shape of {@code in}. */
  static void same(String where, FMatrixRMaj in, FMatrixRMaj other) {
    is(where, other, in.numRows, in.numCols);
  }

  /** Throws unless {@code window} is rows x columns. */
  static void is(String where, Window window, int rows, int columns) {
    if (window.rows() != rows || window.columns() != columns) {
      throw new IllegalArgumentException(
          where + " must be " + rows + " x " + columns + ", but is " + window.shape());
    }
  }

  /** Throws unless {@code matrix} is rows x columns. */
  static void is(String where, FMatrixRMaj matrix, int rows, int columns) {
    if (matrix.numRows != rows || matrix.numCols != columns) {
      throw new IllegalArgumentException(
          where + " must be " + rows + " x " + columns + ", but is " + of(matrix));
    }
  }
}
