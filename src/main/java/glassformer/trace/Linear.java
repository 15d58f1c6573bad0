package glassformer.trace;

import glassformer.math.Products;
import java.util.ArrayList;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/** A linear layer, X W^T + b: (T, in), (out, in), (1, out) to (T, out). */
final class Linear extends Op {
  static final Linear OP = new Linear();

  private Linear() {}

  @Override
  public String kind() {
    return "linear";
  }

  @Override
  public String formula() {
    return "Y = X W^{\\mathsf T} + b";
  }

  @Override
  void forward(Step step) {
    FMatrixRMaj out = step.value();
    float[] bias = step.input(2).data;
    for (int row = 0; row < out.numRows; row++) {
      System.arraycopy(bias, 0, out.data, row * out.numCols, out.numCols);
    }
    Products.multiplyAdd(step.input(0), weight(step).transposed(), out);
  }

  private static Parameter weight(Step step) {
    return (Parameter) step.inputs().get(1);
  }

  @Override
  void backward(Step step, Gradients gradients) {
    FMatrixRMaj out = step.gradient();
    Products.multiplyAdd(out, step.input(1), gradient(step.inputs().get(0), gradients));
    Products.multiplyAddTransA(out, step.input(0), gradient(step.inputs().get(1), gradients));
    float[] bias = gradient(step.inputs().get(2), gradients).data;
    for (int row = 0; row < out.numRows; row++) {
      int from = row * out.numCols;
      for (int column = 0; column < out.numCols; column++) {
        bias[column] += out.data[from + column];
      }
    }
  }

  @Override
  Explanation explain(Step step, int row, int column) {
    List<Source> in = step.inputs();
    List<Term> terms =
        new ArrayList<>(
            Term.products(
                step.input(0).numCols,
                k -> new Operand(in.get(0), row, k),
                k -> new Operand(in.get(1), column, k)));
    terms.add(Term.of(new Operand(in.get(2), 0, column)));
    return Explanation.of(Rule.SUM_OF_PRODUCTS, terms);
  }
}
