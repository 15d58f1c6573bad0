package glassformer.trace;

import glassformer.math.Products;
import glassformer.math.Window;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/** The matrix product A B: (Q, K), (K, D) to (Q, D). */
final class Matmul extends Op {
  static final Matmul OP = new Matmul();

  private Matmul() {}

  @Override
  public String kind() {
    return "matmul";
  }

  @Override
  public String formula() {
    return "O = A V";
  }

  @Override
  void forward(Step step, Rest rest) {
    Window rows = step.window(0);
    Window out = Window.of(step.value());
    int first = rest.firstRow();
    Products.multiply(rows.rows(first, rows.rows()), step.window(1), out.rows(first, out.rows()));
  }

  @Override
  void backward(Step step, Gradients gradients) {
    FMatrixRMaj out = step.gradient();
    Products.multiplyAddTransB(out, step.input(1), gradient(step.inputs().get(0), gradients));
    Products.multiplyAddTransA(step.input(0), out, gradient(step.inputs().get(1), gradients));
  }

  @Override
  Explanation explain(Step step, int row, int column) {
    List<Source> in = step.inputs();
    List<Term> terms =
        Term.products(
            step.input(0).numCols,
            k -> new Operand(in.get(0), row, k),
            k -> new Operand(in.get(1), k, column));
    return Explanation.of(Rule.SUM_OF_PRODUCTS, terms);
  }
}
