package glassformer.trace;

import glassformer.math.Scores;
import glassformer.math.Softmax;
import java.util.ArrayList;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/** The softmax of every row; a row whose every cell is hidden gives zeros. */
final class SoftmaxRows extends Op {
  static final SoftmaxRows OP = new SoftmaxRows();

  private SoftmaxRows() {}

  @Override
  public String kind() {
    return "softmax";
  }

  @Override
  public String formula() {
    return "A_{ij} = \\frac{e^{S_{ij}}}{\\sum_k e^{S_{ik}}}";
  }

  @Override
  void forward(Step step, Rest rest) {
    Scores scores = OnTheWay.of(step.inputs().get(0));
    Softmax.rows(scores, step.window(), rest.knownRows(), rest.knownColumns());
  }

  @Override
  boolean leavesRoom() {
    return true;
  }

  @Override
  void backward(Step step, Gradients gradients) {
    Softmax.backward(step.value(), step.gradient(), gradient(step.inputs().get(0), gradients));
  }

  @Override
  Explanation explain(Step step, int row, int column) {
    Source scores = step.inputs().get(0);
    FMatrixRMaj matrix = scores.value();
    int largest = 0;
    for (int k = 1; k < matrix.numCols; k++) {
      if (matrix.get(row, k) > matrix.get(row, largest)) {
        largest = k;
      }
    }
    Operand maximum = new Operand(scores, row, largest);
    boolean allHidden = maximum.value() == Double.NEGATIVE_INFINITY;
    List<Term> terms = new ArrayList<>();
    double sum = 0;
    for (int k = 0; k < matrix.numCols; k++) {
      Operand score = new Operand(scores, row, k);
      double exponential = allHidden ? 0 : Math.exp(score.value() - maximum.value());
      terms.add(new Term(List.of(score), exponential));
      sum += exponential;
    }
    return Explanation.of(
        Rule.SOFTMAX,
        terms,
        Quantity.of("score", new Operand(scores, row, column)),
        Quantity.of("maximum", maximum),
        Quantity.of("exponential", terms.get(column).value()),
        Quantity.of("sum", sum));
  }
}
