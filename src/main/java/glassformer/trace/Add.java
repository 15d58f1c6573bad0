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
  int inputsByRow() {
    return Integer.MAX_VALUE;
  }

  @Override
  public String formula() {
    return "Y = A + B";
  }

  @Override
  void forward(Step step) {
    CommonOps_FDRM.add(step.input(0), step.input(1), step.value());
    for (int i = 2; i < step.inputs().size(); i++) {
      CommonOps_FDRM.addEquals(step.value(), step.input(i));
    }
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
