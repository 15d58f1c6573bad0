package glassformer.math;

import org.ejml.data.FMatrixRMaj;

/**
 * Root mean square normalisation of each row (Zhang and Sennrich 2019, section 4): {@code out = in
 * / sqrt(mean(in^2) + epsilon) * gain}. Sums are in double.
 */
public final class RmsNorm {
  private RmsNorm() {}

  /** {@code out = norm(in)}: in and out (T, C), gain (1, C); {@code out} may be {@code in}. */
  public static void rows(FMatrixRMaj in, FMatrixRMaj gain, float epsilon, FMatrixRMaj out) {
    rows(in, gain, epsilon, out, 0);
  }

  /** The rows of {@code out = norm(in)} from one on. */
  public static void rows(
      FMatrixRMaj in, FMatrixRMaj gain, float epsilon, FMatrixRMaj out, int firstRow) {
    int columns = in.numCols;
    Shapes.is("RMS norm: gain", gain, 1, columns);
    Shapes.same("RMS norm: out", in, out);
    for (int row = firstRow; row < in.numRows; row++) {
      int start = row * columns;
      float inverse = (float) (1 / rootMeanSquare(in, row, epsilon));
      for (int i = 0; i < columns; i++) {
        out.data[start + i] = in.data[start + i] * inverse * gain.data[i];
      }
    }
  }

  /** {@code sqrt(mean(in^2) + epsilon)} of a row. */
  public static double rootMeanSquare(FMatrixRMaj in, int row, float epsilon) {
    return Math.sqrt(sumOfProducts(in, in, row) / in.numCols + epsilon);
  }

  /** The dot product of one row of each matrix. */
  static double sumOfProducts(FMatrixRMaj left, FMatrixRMaj right, int row) {
    int start = row * left.numCols;
    int end = start + left.numCols;
    float[] x = left.data;
    float[] y = right.data;
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int i = start;
    for (; i + 4 <= end; i += 4) { // four sums, so that no addition waits for the one before
      a += (double) x[i] * y[i];
      b += (double) x[i + 1] * y[i + 1];
      c += (double) x[i + 2] * y[i + 2];
      d += (double) x[i + 3] * y[i + 3];
    }
    for (; i < end; i++) {
      a += (double) x[i] * y[i];
    }
    return a + b + c + d;
  }

  /**
   * Adds to the gradients of input (T, C) and gain (1, C). With {@code x} the normalised row and
   * {@code g = outGrad * gain}: {@code inGrad += (g - x * mean(g * x)) / rootMeanSquare}.
   */
  public static void backward(
      FMatrixRMaj in,
      FMatrixRMaj gain,
      float epsilon,
      FMatrixRMaj outGrad,
      FMatrixRMaj inGrad,
      FMatrixRMaj gainGrad) {
    int columns = in.numCols;
    Shapes.is("RMS norm: gain", gain, 1, columns);
    Shapes.same("RMS norm: gradient of the output", in, outGrad);
    Shapes.same("RMS norm: gradient of the input", in, inGrad);
    Shapes.is("RMS norm: gradient of the gain", gainGrad, 1, columns);
    for (int row = 0; row < in.numRows; row++) {
      int start = row * columns;
      float inverse = (float) (1 / rootMeanSquare(in, row, epsilon));
      double product = 0;
      for (int i = 0; i < columns; i++) {
        float share = outGrad.data[start + i] * in.data[start + i] * inverse;
        gainGrad.data[i] += share;
        product += share * gain.data[i];
      }
      float mean = (float) (product / columns);
      for (int i = 0; i < columns; i++) {
        float normalised = in.data[start + i] * inverse;
        float gradient = outGrad.data[start + i] * gain.data[i];
        inGrad.data[start + i] += (gradient - normalised * mean) * inverse;
      }
    }
  }
}
