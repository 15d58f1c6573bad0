package glassformer.trace;

import glassformer.math.Window;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/** The heads' columns side by side: H times (T, D) to (T, C). */
final class Concat extends OnDemand {
  static final Concat OP = new Concat();

  private Concat() {}

  @Override
  public String kind() {
    return "concat";
  }

  @Override
  public String formula() {
    return "Y = [\\,O_1 \\;|\\; O_2 \\;|\\; \\dots \\;|\\; O_H\\,]";
  }

  @Override
  void fill(Step step, FMatrixRMaj value) {
    Window.copySideBySide(blocks(step), Window.of(value));
  }

  /** Where a source's numbers stand, side by side: one block, or those that are put together. */
  static List<Window> blocks(Source source) {
    if (source instanceof Step step && step.target().op() == OP) {
      return step.target().inputs().stream().map(Step::window).toList();
    }
    return List.of(Step.window(source));
  }

  @Override
  void backward(Step step, Gradients gradients) {
    FMatrixRMaj out = step.gradient();
    int first = 0;
    for (Source input : step.inputs()) {
      FMatrixRMaj in = gradient(input, gradients);
      for (int row = 0; row < out.numRows; row++) {
        int to = row * in.numCols;
        int from = row * out.numCols + first;
        for (int column = 0; column < in.numCols; column++) {
          in.data[to + column] += out.data[from + column];
        }
      }
      first += in.numCols;
    }
  }

  @Override
  Explanation explain(Step step, int row, int column) {
    int first = 0;
    for (Source input : step.inputs()) {
      int width = input.columns().size();
      if (column < first + width) {
        return Explanation.of(Rule.COPY, List.of(Term.of(new Operand(input, row, column - first))));
      }
      first += width;
    }
    throw new IndexOutOfBoundsException(step + " has no column " + column);
  }
}
