package glassformer.trace;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/** The mean over the rows: (T, C) to (1, C); zeros where there is no row. */
final class MeanOfRows extends Op {
  static final MeanOfRows OP = new MeanOfRows();

  private MeanOfRows() {}

  @Override
  public String kind() {
    return "mean";
  }

  @Override
  public String formula() {
    return "Y = \\frac1T \\sum_t X_t";
  }

  private static int count(Step step) {
    return Math.max(1, step.input(0).numRows);
  }

  @Override
  void forward(Step step, Rest rest) {
    FMatrixRMaj in = step.input(0);
    double[] sums = new double[in.numCols];
    for (int row = 0; row < in.numRows; row++) {
      for (int column = 0; column < in.numCols; column++) {
        sums[column] += in.data[row * in.numCols + column];
      }
    }
    for (int column = 0; column < in.numCols; column++) {
      step.value().data[column] = (float) (sums[column] / count(step));
    }
  }

  @Override
  void backward(Step step, Gradients gradients) {
    FMatrixRMaj in = gradient(step.inputs().get(0), gradients);
    float[] out = step.gradient().data;
    for (int row = 0; row < in.numRows; row++) {
      for (int column = 0; column < in.numCols; column++) {
        in.data[row * in.numCols + column] += out[column] / count(step);
      }
    }
  }

  @Override
  Explanation explain(Step step, int row, int column) {
    Source in = step.inputs().get(0);
    List<Term> terms = new ArrayList<>();
    for (int t = 0; t < in.rows().size(); t++) {
      terms.add(Term.of(new Operand(in, t, column)));
    }
    return Explanation.of(Rule.MEAN, terms, Quantity.of("tokens", count(step)));
  }
}
