package glassformer.math;

import java.util.Arrays;
import org.ejml.data.FMatrixRMaj;

/**
 * Softmax of each row, {@code weights[i] = exp(in[i] - max) / sum(exp(in - max))}: Vaswani et al.
 * 2017, section 3.2.1.
 *
 * <p>Minus infinity gives exactly zero; a row of nothing else, where every key is hidden, gives a
 * row of zeros.
 */
public final class Softmax {
  private Softmax() {}

  /** {@code out = softmax(in)} row by row: (T, K) -> (T, K); {@code out} may be {@code in}. */
  public static void rows(FMatrixRMaj in, FMatrixRMaj out) {
    Shapes.same("softmax: out", in, out);
    for (int row = 0; row < in.numRows; row++) {
      row(in.data, row * in.numCols, out.data, in.numCols);
    }
  }

  /**
   * {@code inGrad += weights * (outGrad - sum(outGrad * weights))} row by row, all (T, K), where
   * {@code weights} is what {@link #rows} gave.
   */
  public static void backward(FMatrixRMaj weights, FMatrixRMaj outGrad, FMatrixRMaj inGrad) {
    Shapes.same("softmax: gradient of the output", weights, outGrad);
    Shapes.same("softmax: gradient of the input", weights, inGrad);
    int columns = weights.numCols;
    for (int row = 0; row < weights.numRows; row++) {
      int start = row * columns;
      double sum = 0;
      for (int i = start; i < start + columns; i++) {
        sum += (double) outGrad.data[i] * weights.data[i];
      }
      float mean = (float) sum;
      for (int i = start; i < start + columns; i++) {
        inGrad.data[i] += weights.data[i] * (outGrad.data[i] - mean);
      }
    }
  }

  private static void row(float[] in, int start, float[] out, int columns) {
    float max = Float.NEGATIVE_INFINITY;
    for (int i = start; i < start + columns; i++) {
      max = Math.max(max, in[i]);
    }
    if (max == Float.NEGATIVE_INFINITY) {
      Arrays.fill(out, start, start + columns, 0f);
      return;
    }
    double sum = 0;
    for (int i = start; i < start + columns; i++) {
      double exponential = Math.exp(in[i] - (double) max);
      out[i] = (float) exponential;
      sum += exponential;
    }
    float inverse = (float) (1 / sum);
    for (int i = start; i < start + columns; i++) {
      out[i] *= inverse;
    }
  }
}
