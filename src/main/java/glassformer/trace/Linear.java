package glassformer.trace;

import glassformer.math.Affine;
import glassformer.math.Factor;
import glassformer.math.Products;
import glassformer.math.Window;
import java.util.ArrayList;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/**
 * A linear layer, with or without a bias (1, out): (T, in) to (T, out). Its weight is (out, in), X
 * W^T + b, or (in, out), X W + b, as the file has it.
 */
final class Linear extends Op {
  private final boolean inputsFirst;
  private final boolean biased;

  private Linear(boolean inputsFirst, boolean biased) {
    this.inputsFirst = inputsFirst;
    this.biased = biased;
  }

  static Linear of(Parameter weight, boolean biased) {
    return new Linear(weight.isInputsFirst(), biased);
  }

  @Override
  public String kind() {
    return "linear";
  }

  @Override
  public String formula() {
    return "Y = X W" + (inputsFirst ? "" : "^{\\mathsf T}") + (biased ? " + b" : "");
  }

  @Override
  void forward(Step step, Rest rest) {
    forward(List.of(step), rest.firstRow());
  }

  /** Several linear layers of one input, their rows from one on. */
  static void forward(List<Step> steps, int firstRow) {
    Step first = steps.get(0);
    int rows = first.rows().size();
    List<Window> input = new ArrayList<>();
    for (Window block : Concat.blocks(first.inputs().get(0))) {
      input.add(block.rows(firstRow, rows));
    }
    List<Affine> layers = new ArrayList<>();
    for (Step step : steps) {
      Factor weight = ((Parameter) step.inputs().get(1)).factor();
      FMatrixRMaj bias = step.inputs().size() > 2 ? step.input(2) : null;
      layers.add(new Affine(weight, bias, Window.of(step.value()).rows(firstRow, rows)));
    }
    Products.linear(input, layers);
  }

  @Override
  void backward(Step step, Gradients gradients) {
    FMatrixRMaj out = step.gradient();
    FMatrixRMaj input = gradient(step.inputs().get(0), gradients);
    FMatrixRMaj weight = gradient(step.inputs().get(1), gradients);
    if (inputsFirst) {
      Products.multiplyAddTransB(out, step.input(1), input);
      Products.multiplyAddTransA(step.input(0), out, weight);
    } else {
      Products.multiplyAdd(out, step.input(1), input);
      Products.multiplyAddTransA(out, step.input(0), weight);
    }
    if (biased) {
      addRows(out, gradient(step.inputs().get(2), gradients).data);
    }
  }

  private static void addRows(FMatrixRMaj matrix, float[] sums) {
    for (int row = 0; row < matrix.numRows; row++) {
      int from = row * matrix.numCols;
      for (int column = 0; column < matrix.numCols; column++) {
        sums[column] += matrix.data[from + column];
      }
    }
  }

  @Override
  Explanation explain(Step step, int row, int column) {
    Source input = step.inputs().get(0);
    Source weight = step.inputs().get(1);
    List<Term> terms =
        new ArrayList<>(
            Term.products(
                input.columns().size(),
                k -> new Operand(input, row, k),
                k ->
                    inputsFirst ? new Operand(weight, k, column) : new Operand(weight, column, k)));
    if (biased) {
      terms.add(Term.of(new Operand(step.inputs().get(2), 0, column)));
    }
    return Explanation.of(Rule.SUM_OF_PRODUCTS, terms);
  }
}
