package glassformer.trace;

import glassformer.math.Softmax;
import java.util.ArrayList;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/**
 * The mean cross-entropy of logits (T, V) and labels (T, 1), in nats, (1, 1); with label smoothing
 * e the target q is (1 - e) on the label plus e / V everywhere (Vaswani et al. 2017, section 5.4;
 * Szegedy et al. 2016).
 */
final class CrossEntropy extends Op {
  private final float smoothing;

  CrossEntropy(float smoothing) {
    this.smoothing = smoothing;
  }

  @Override
  public String kind() {
    return "cross_entropy";
  }

  @Override
  public String formula() {
    return "L = -\\frac1T \\sum_t \\sum_v q_{tv} \\ln p_{tv}";
  }

  private static int label(Step step, int row) {
    return ((Constant) step.inputs().get(1)).id(row);
  }

  private static double logSum(FMatrixRMaj logits, int row) {
    int from = row * logits.numCols;
    float maximum = Float.NEGATIVE_INFINITY;
    for (int k = 0; k < logits.numCols; k++) {
      maximum = Math.max(maximum, logits.data[from + k]);
    }
    double sum = 0;
    for (int k = 0; k < logits.numCols; k++) {
      sum += Math.exp(logits.data[from + k] - maximum);
    }
    return maximum + Math.log(sum);
  }

  /** The row's cross-entropy. */
  private double rowLoss(Step step, int row) {
    FMatrixRMaj logits = step.input(0);
    double logSum = logSum(logits, row);
    double loss = (1 - smoothing) * (logSum - logits.get(row, label(step, row)));
    if (smoothing > 0) {
      double sum = 0;
      for (int k = 0; k < logits.numCols; k++) {
        sum += logSum - logits.get(row, k);
      }
      loss += smoothing * sum / logits.numCols;
    }
    return loss;
  }

  @Override
  void forward(Step step, Rest rest) {
    int rows = step.input(0).numRows;
    double sum = 0;
    for (int row = 0; row < rows; row++) {
      sum += rowLoss(step, row);
    }
    step.value().set(0, 0, (float) (sum / Math.max(rows, 1)));
  }

  @Override
  void backward(Step step, Gradients gradients) {
    FMatrixRMaj logits = step.input(0);
    FMatrixRMaj in = gradient(step.inputs().get(0), gradients);
    FMatrixRMaj probabilities = new FMatrixRMaj(logits.numRows, logits.numCols);
    Softmax.rows(logits, probabilities);
    float scale = step.gradient().get(0, 0) / Math.max(logits.numRows, 1);
    float spread = smoothing / logits.numCols;
    for (int i = 0; i < probabilities.data.length; i++) {
      in.data[i] += scale * (probabilities.data[i] - spread);
    }
    for (int row = 0; row < logits.numRows; row++) {
      in.data[row * in.numCols + label(step, row)] -= scale * (1 - smoothing);
    }
  }

  @Override
  Explanation explain(Step step, int row, int column) {
    int rows = step.input(0).numRows;
    List<Term> terms = new ArrayList<>();
    for (int t = 0; t < rows; t++) {
      Operand logit = new Operand(step.inputs().get(0), t, label(step, t));
      terms.add(new Term(List.of(logit), rowLoss(step, t) / rows));
    }
    return Explanation.of(
        Rule.CROSS_ENTROPY,
        terms,
        Quantity.of("tokens", rows),
        Quantity.of("smoothing", smoothing));
  }
}
