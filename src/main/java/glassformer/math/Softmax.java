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
    rows(in, 1, out, 0, 0);
  }

  /**
   * {@code out = softmax(factor in)} where a block at the top left of {@code out} is the softmax of
   * that block alone. Its rows keep their weights where all other cells are hidden: those add
   * nothing to the sum, which is the same to the last bit.
   */
  public static void rows(
      FMatrixRMaj in, float factor, FMatrixRMaj out, int knownRows, int knownColumns) {
    Shapes.same("softmax: out", in, out);
    int columns = in.numCols;
    for (int row = 0; row < knownRows; row++) {
      int start = row * columns;
      int end = start + columns;
      if (allHidden(in.data, start + knownColumns, end)) {
        float hidden = 0 * out.data[start]; // 0, or NaN in a row of nothing else
        Arrays.fill(out.data, start + knownColumns, end, hidden);
      } else {
        rows(in.data, factor, out.data, start, 1, columns);
      }
    }
    Threads.rows(
        in.numRows - knownRows,
        columns,
        (from, to) ->
            rows(in.data, factor, out.data, (knownRows + from) * columns, to - from, columns));
  }

  private static void rows(
      float[] in, float factor, float[] out, int start, int rows, int columns) {
    if (factor == 1) {
      CellKernel.BEST.softmax(in, out, start, rows, columns);
      return;
    }
    for (int i = start; i < start + rows * columns; i++) {
      out[i] = in[i] * factor;
    }
    CellKernel.BEST.softmax(out, out, start, rows, columns);
  }

  private static boolean allHidden(float[] in, int from, int to) {
    for (int i = from; i < to; i++) {
      if (in[i] != Float.NEGATIVE_INFINITY) {
        return false;
      }
    }
    return true;
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
}
