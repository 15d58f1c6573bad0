package glassformer.figure.equation;

import glassformer.trace.Source;
import glassformer.trace.Step;
import java.util.Set;

/**
 * An axis of an equation. Matrices share axes: the rows of Q are the rows of Q Kᵀ, and the columns
 * of Q are the rows of Kᵀ; what is zoomed in one is zoomed in all.
 *
 * @param owner the place of the panel it belongs to among the equation's panels, {@link #RESULT} or
 *     {@link #INNER}
 * @param isRows whether it counts rows
 */
public record EquationAxis(int owner, boolean isRows) {
  /** The axes of the step's own value. */
  static final int RESULT = -1;

  /** The axis that a product sums over. */
  static final int INNER = -2;

  private static final EquationAxis SUMMED = new EquationAxis(INNER, false);
  private static final Set<String> PRODUCTS = Set.of("matmul", "matmul_transposed", "linear");

  boolean isOfResult() {
    return owner == RESULT;
  }

  /** What the rows of a panel are one axis with. */
  static EquationAxis rows(Equation equation, int index) {
    Panel panel = equation.panels().get(index);
    Panel result = equation.result();
    boolean right = isFactor(equation.step(), panel.source(), 1);
    boolean same = same(panel.rows(), result.rows()) && !(panel.view() instanceof View.Rows);
    if (panel.isResult() || same && !right) {
      return new EquationAxis(RESULT, true);
    }
    return right ? SUMMED : new EquationAxis(index, true);
  }

  /** What the columns of a panel are one axis with. */
  static EquationAxis columns(Equation equation, int index) {
    Panel panel = equation.panels().get(index);
    boolean left = isFactor(equation.step(), panel.source(), 0);
    boolean same = same(panel.columns(), equation.result().columns());
    if (panel.isResult() || same && !left) {
      return new EquationAxis(RESULT, false);
    }
    return left ? SUMMED : new EquationAxis(index, false);
  }

  /** Whether a matrix is the left (0) or right (1) factor of a product of matrices. */
  private static boolean isFactor(Step step, Source source, int side) {
    return PRODUCTS.contains(step.op().kind()) && step.inputs().get(side) == source;
  }

  private static boolean same(AxisNames one, AxisNames other) {
    return one.kind() == other.kind() && one.labels().size() == other.labels().size();
  }
}
