package glassformer.trace;

import glassformer.math.Products;
import glassformer.math.Window;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/** Every row of the first against every row of the second, A B^T: (Q, D), (K, D) to (Q, K). */
final class MatmulTransposed extends Op {
  static final MatmulTransposed OP = new MatmulTransposed();

  private MatmulTransposed() {}

  @Override
  public String kind() {
    return "matmul_transposed";
  }

  @Override
  public String formula() {
    return "S = Q K^{\\mathsf T}";
  }

  @Override
  void forward(Step step, Rest rest) {
    Window left = step.window(0);
    Window right = step.window(1);
    Window out = step.window();
    int known = rest.knownRows();
    Products.multiplyTransB(left.rows(known, out.rows()), right, out.rows(known, out.rows()));
    if (known > 0) {
      Products.multiplyTransB(
          left.rows(0, known),
          right.rows(rest.knownColumns(), out.columns()),
          out.rows(0, known).columns(rest.knownColumns(), out.columns()));
    }
  }

  @Override
  boolean leavesRoom() {
    return true;
  }

  @Override
  void backward(Step step, Gradients gradients) {
    FMatrixRMaj out = step.gradient();
    Products.multiplyAdd(out, step.input(1), gradient(step.inputs().get(0), gradients));
    Products.multiplyAddTransA(out, step.input(0), gradient(step.inputs().get(1), gradients));
  }

  @Override
  Explanation explain(Step step, int row, int column) {
    List<Source> in = step.inputs();
    List<Term> terms =
        Term.products(
            step.input(0).numCols,
            k -> new Operand(in.get(0), row, k),
            k -> new Operand(in.get(1), column, k));
    return Explanation.of(Rule.SUM_OF_PRODUCTS, terms);
  }
}
