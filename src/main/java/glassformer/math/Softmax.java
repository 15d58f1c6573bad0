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
  /** Numbers that stay in a core's first cache from one pass over them to the next. */
  private static final int NEAR = 1 << 11;

  private Softmax() {}

  /** {@code out = softmax(in)} row by row: (T, K) -> (T, K); {@code out} may be {@code in}. */
  public static void rows(FMatrixRMaj in, FMatrixRMaj out) {
    rows(Scores.of(Window.of(in)), Window.of(out), 0, 0);
  }

  /**
   * {@code out = softmax(in)} where a block at the top left of {@code out} is the softmax of that
   * block alone. Its rows keep their weights where all other cells are hidden: those add nothing to
   * the sum, which is the same to the last bit.
   */
  public static void rows(Scores in, Window out, int knownRows, int knownColumns) {
    Shapes.is("softmax: out", out, in.numbers().rows(), in.numbers().columns());
    for (int row = 0; row < knownRows; row++) {
      if (in.hides(row, knownColumns)) {
        hide(out, row, knownColumns);
      } else {
        rows(in, out, row, row + 1, 1);
      }
    }
    int together = out.isDense() ? Math.max(1, NEAR / Math.max(1, out.columns())) : 1;
    Threads.rows(
        out.rows() - knownRows,
        out.columns(),
        (from, to) -> rows(in, out, knownRows + from, knownRows + to, together));
  }

  private static void hide(Window out, int row, int fromColumn) {
    float[] weights = out.data();
    int before = out.index(row, Math.max(0, fromColumn - 1)); // near in memory
    float hidden = 0 * weights[before]; // 0, or NaN in a row of nothing else
    for (int i = out.index(row, fromColumn), end = out.index(row, out.columns()); i < end; i++) {
      weights[i] = hidden;
    }
  }

  private static void rows(Scores in, Window out, int from, int to, int together) {
    for (int row = from; row < to; row += together) {
      int end = Math.min(to, row + together);
      in.copyTo(out, row, end);
      CellKernel.BEST.softmax(out.data(), out.data(), out.index(row, 0), end - row, out.columns());
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
}
