package glassformer.math;

import org.ejml.data.FMatrixRMaj;

/**
 * Each row divided by its length, as {@code torch.nn.functional.normalize} does: {@code out = in /
 * max(|in|, 1e-12)}. Sums are in double.
 */
public final class UnitLength {
  private static final double LEAST = 1e-12;

  private UnitLength() {}

  /** {@code out = in / length(in)}, both (T, C); {@code out} may be {@code in}. */
  public static void rows(FMatrixRMaj in, FMatrixRMaj out) {
    rows(in, out, 0);
  }

  /** The rows of {@code out = in / length(in)} from one on. */
  public static void rows(FMatrixRMaj in, FMatrixRMaj out, int firstRow) {
    Shapes.same("unit length: out", in, out);
    for (int row = firstRow; row < in.numRows; row++) {
      int start = row * in.numCols;
      double inverse = 1 / length(in, row);
      for (int i = 0; i < in.numCols; i++) {
        out.data[start + i] = (float) (in.data[start + i] * inverse);
      }
    }
  }

  /** The length of a row, at least 1e-12. */
  public static double length(FMatrixRMaj in, int row) {
    return Math.max(LEAST, Math.sqrt(RmsNorm.sumOfProducts(in, in, row)));
  }

  /**
   * With {@code x} the row of length 1: {@code inGrad += (outGrad - x * (outGrad . x)) / length}.
   */
  public static void backward(FMatrixRMaj in, FMatrixRMaj outGrad, FMatrixRMaj inGrad) {
    Shapes.same("unit length: gradient of the output", in, outGrad);
    Shapes.same("unit length: gradient of the input", in, inGrad);
    for (int row = 0; row < in.numRows; row++) {
      int start = row * in.numCols;
      double inverse = 1 / length(in, row);
      double along = RmsNorm.sumOfProducts(in, outGrad, row) * inverse;
      for (int i = 0; i < in.numCols; i++) {
        double unit = in.data[start + i] * inverse;
        inGrad.data[start + i] += (float) ((outGrad.data[start + i] - unit * along) * inverse);
      }
    }
  }
}
