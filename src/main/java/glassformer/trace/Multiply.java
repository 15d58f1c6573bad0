package glassformer.trace;

import java.util.List;
import org.ejml.data.FMatrixRMaj;

/** Two matrices of one shape multiplied cell by cell: the gate of SwiGLU (Shazeer 2020). */
final class Multiply extends Op {
  static final Multiply OP = new Multiply();

  private Multiply() {}

  @Override
  public String kind() {
    return "multiply";
  }

  @Override
  public String formula() {
    return "Y = A \\odot B";
  }

  @Override
  void forward(Step step, Rest rest) {
    float[] left = step.input(0).data;
    float[] right = step.input(1).data;
    float[] out = step.value().data;
    rest.cells(
        (from, to) -> {
          for (int i = from; i < to; i++) {
            out[i] = left[i] * right[i];
          }
        });
  }

  @Override
  void backward(Step step, Gradients gradients) {
    addProduct(step.gradient(), step.input(1), gradient(step.inputs().get(0), gradients));
    addProduct(step.gradient(), step.input(0), gradient(step.inputs().get(1), gradients));
  }

  private static void addProduct(FMatrixRMaj left, FMatrixRMaj right, FMatrixRMaj sum) {
    for (int i = 0, size = sum.getNumElements(); i < size; i++) {
      sum.data[i] += left.data[i] * right.data[i];
    }
  }

  @Override
  Explanation explain(Step step, int row, int column) {
    Operand left = new Operand(step.inputs().get(0), row, column);
    Operand right = new Operand(step.inputs().get(1), row, column);
    return Explanation.of(Rule.PRODUCT, List.of(Term.product(left, right)));
  }
}
