package glassformer.trace;

import glassformer.math.LayerNorm;
import java.util.ArrayList;
import java.util.List;

/** Layer norm of every row (Ba et al. 2016): (T, C), gain (1, C), bias (1, C) to (T, C). */
final class LayerNormRows extends Op {
  private final float epsilon;

  LayerNormRows(float epsilon) {
    this.epsilon = epsilon;
  }

  @Override
  public String kind() {
    return "layer_norm";
  }

  @Override
  public String formula() {
    return "Y_t = \\frac{X_t - \\mu_t}{\\sqrt{\\sigma_t^2 + \\varepsilon}} \\odot g + b";
  }

  @Override
  void forward(Step step, Rest rest) {
    LayerNorm.rows(
        step.input(0), step.input(1), step.input(2), epsilon, step.value(), rest.firstRow());
  }

  @Override
  void backward(Step step, Gradients gradients) {
    LayerNorm.backward(
        step.input(0),
        step.input(1),
        epsilon,
        step.gradient(),
        gradient(step.inputs().get(0), gradients),
        gradient(step.inputs().get(1), gradients),
        gradient(step.inputs().get(2), gradients));
  }

  @Override
  Explanation explain(Step step, int row, int column) {
    Source in = step.inputs().get(0);
    int width = in.columns().size();
    double mean = 0;
    for (int k = 0; k < width; k++) {
      mean += in.value().get(row, k) / (double) width;
    }
    List<Term> squares = new ArrayList<>();
    double variance = 0;
    for (int k = 0; k < width; k++) {
      Operand cell = new Operand(in, row, k);
      double centred = cell.value() - mean;
      squares.add(new Term(List.of(cell), centred * centred));
      variance += centred * centred / width;
    }
    return Explanation.of(
        Rule.LAYER_NORM,
        squares,
        Quantity.of("input", new Operand(in, row, column)),
        Quantity.of("mean", mean),
        Quantity.of("deviation", Math.sqrt(variance + epsilon)),
        Quantity.of("gain", new Operand(step.inputs().get(1), 0, column)),
        Quantity.of("bias", new Operand(step.inputs().get(2), 0, column)));
  }
}
