package glassformer.trace;

import glassformer.math.RmsNorm;
import java.util.ArrayList;
import java.util.List;

/** RMS norm of every row (Zhang and Sennrich 2019): (T, C), gain (1, C) to (T, C). */
final class RmsNormRows extends Op {
  private final float epsilon;

  RmsNormRows(float epsilon) {
    this.epsilon = epsilon;
  }

  @Override
  public String kind() {
    return "rms_norm";
  }

  @Override
  public String formula() {
    return "Y_t = \\frac{X_t}{\\sqrt{\\frac1C \\sum_i X_{ti}^2 + \\varepsilon}} \\odot g";
  }

  @Override
  void forward(Step step, Rest rest) {
    RmsNorm.rows(step.input(0), step.input(1), epsilon, step.value(), rest.firstRow());
  }

  @Override
  void backward(Step step, Gradients gradients) {
    RmsNorm.backward(
        step.input(0),
        step.input(1),
        epsilon,
        step.gradient(),
        gradient(step.inputs().get(0), gradients),
        gradient(step.inputs().get(1), gradients));
  }

  @Override
  Explanation explain(Step step, int row, int column) {
    Source in = step.inputs().get(0);
    return Explanation.of(
        Rule.RMS_NORM,
        squares(in, row),
        Quantity.of("input", new Operand(in, row, column)),
        Quantity.of("root_mean_square", RmsNorm.rootMeanSquare(in.value(), row, epsilon)),
        Quantity.of("gain", new Operand(step.inputs().get(1), 0, column)));
  }

  /** Every number of a row with its square. */
  static List<Term> squares(Source in, int row) {
    List<Term> squares = new ArrayList<>();
    for (int k = 0; k < in.columns().size(); k++) {
      Operand cell = new Operand(in, row, k);
      squares.add(new Term(List.of(cell), cell.value() * cell.value()));
    }
    return squares;
  }
}
