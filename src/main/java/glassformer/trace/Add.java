package glassformer.trace;

import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_FDRM;

/** The sum of two or more matrices of one shape. */
final class Add extends Op {
  static final Add OP = new Add();

  private Add() {}

  @Override
  public String kind() {
    return "add";
  }

  @Override
  public String formula() {
    return "Y = A + B";
  }

  @Override
  void forward(Step step, Rest rest) {
    float[] out = step.value().data;
    add(step.input(0).data, step.input(1).data, out, rest);
    for (int i = 2; i < step.inputs().size(); i++) {
      add(out, step.input(i).data, out, rest);
    }
  }

  private static void add(float[] left, float[] right, float[] out, Rest rest) {
    rest.cells(
        (from, to) -> {
          for (int i = from; i < to; i++) {
            out[i] = left[i] + right[i];
          }
        });
  }

  @Override
  void backward(Step step, Gradients gradients) {
    for (Source input : step.inputs()) {
      FMatrixRMaj gradient = gradient(input, gradients);
      CommonOps_FDRM.addEquals(gradient, step.gradient());
    }
  }

  @Override
  Explanation explain(Step step, int row, int column) {
    return Explanation.of(
        Rule.SUM,
        step.inputs().stream().map(input -> Term.of(new Operand(input, row, column))).toList());
  }
}
