package glassformer.math;

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
    int columns = in.numCols;
    Threads.rows(
        in.numRows,
        columns,
        (from, to) -> {
          for (int row = from; row < to; row++) {
            CellKernel.BEST.softmax(in.data, out.data, row * columns, columns);
          }
        });
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
