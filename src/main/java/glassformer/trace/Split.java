package glassformer.trace;

import glassformer.math.Window;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/** The columns of one head: (T, C) to (T, D). */
final class Split extends OnDemand {
  private final int firstColumn;

  Split(int firstColumn) {
    this.firstColumn = firstColumn;
  }

  @Override
  public String kind() {
    return "split";
  }

  @Override
  public String formula() {
    return "Y = X_{:,\\,hD:(h+1)D}";
  }

  @Override
  void fill(Step step, FMatrixRMaj value) {
    step.window().copyTo(Window.of(value));
  }

  /** These columns of the input. */
  Window window(Window input, int columns) {
    return input.columns(firstColumn, firstColumn + columns);
  }

  @Override
  void backward(Step step, Gradients gradients) {
    FMatrixRMaj in = gradient(step.inputs().get(0), gradients);
    FMatrixRMaj out = step.gradient();
    for (int row = 0; row < out.numRows; row++) {
      int to = row * in.numCols + firstColumn;
      int from = row * out.numCols;
      for (int column = 0; column < out.numCols; column++) {
        in.data[to + column] += out.data[from + column];
      }
    }
  }

  @Override
  Explanation explain(Step step, int row, int column) {
    return Explanation.of(
        Rule.COPY, List.of(Term.of(new Operand(step.inputs().get(0), row, firstColumn + column))));
  }
}
