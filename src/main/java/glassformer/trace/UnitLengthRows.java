package glassformer.trace;

import glassformer.math.UnitLength;

/** Every row divided by its length (Reimers and Gurevych 2019): (T, C) to (T, C). */
final class UnitLengthRows extends Op {
  static final UnitLengthRows OP = new UnitLengthRows();

  private UnitLengthRows() {}

  @Override
  public String kind() {
    return "unit_length";
  }

  @Override
  public String formula() {
    return "Y_t = \\frac{X_t}{\\sqrt{\\sum_i X_{ti}^2}}";
  }

  @Override
  void forward(Step step, Rest rest) {
    UnitLength.rows(step.input(0), step.value(), rest.firstRow());
  }

  @Override
  void backward(Step step, Gradients gradients) {
    UnitLength.backward(step.input(0), step.gradient(), gradient(step.inputs().get(0), gradients));
  }

  @Override
  Explanation explain(Step step, int row, int column) {
    Source in = step.inputs().get(0);
    return Explanation.of(
        Rule.UNIT_LENGTH,
        RmsNormRows.squares(in, row),
        Quantity.of("input", new Operand(in, row, column)),
        Quantity.of("length", UnitLength.length(in.value(), row)));
  }
}
