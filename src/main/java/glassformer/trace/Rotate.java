package glassformer.trace;

import glassformer.math.Window;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/**
 * Rotary positions (Su et al. 2021, section 3.2.2): each pair of dimensions is turned by an angle
 * that grows with the position. (T, D), angles (T, D/2) to (T, D).
 */
final class Rotate extends Op {
  private final Rotation rotation;

  Rotate(Rotation rotation) {
    this.rotation = rotation;
  }

  @Override
  public String kind() {
    return "rotate";
  }

  @Override
  public String formula() {
    return "\\begin{array}{l} Y_{t,i} = X_{t,i} \\cos\\theta_{ti} - X_{t,i+D/2} \\sin\\theta_{ti} \\\\"
        + " Y_{t,i+D/2} = X_{t,i+D/2} \\cos\\theta_{ti} + X_{t,i} \\sin\\theta_{ti} \\end{array}";
  }

  @Override
  void forward(Step step, Rest rest) {
    Window in = step.window(0);
    float[] x = in.matrix().data;
    FMatrixRMaj out = step.value();
    int pairs = rotation.pairs();
    for (int row = rest.firstRow(); row < out.numRows; row++) {
      for (int pair = 0; pair < pairs; pair++) {
        int from = in.index(row, pair);
        int to = row * out.numCols + pair;
        float cosine = rotation.cosines()[row * pairs + pair];
        float sine = rotation.sines()[row * pairs + pair];
        out.data[to] = x[from] * cosine - x[from + pairs] * sine;
        out.data[to + pairs] = x[from + pairs] * cosine + x[from] * sine;
      }
    }
  }

  /** The gradient turns back by the same angles. */
  @Override
  void backward(Step step, Gradients gradients) {
    FMatrixRMaj in = gradient(step.inputs().get(0), gradients);
    FMatrixRMaj out = step.gradient();
    int pairs = rotation.pairs();
    for (int row = 0; row < out.numRows; row++) {
      for (int pair = 0; pair < pairs; pair++) {
        int first = row * out.numCols + pair;
        int second = first + pairs;
        float cosine = rotation.cosines()[row * pairs + pair];
        float sine = rotation.sines()[row * pairs + pair];
        in.data[first] += out.data[first] * cosine + out.data[second] * sine;
        in.data[second] += out.data[second] * cosine - out.data[first] * sine;
      }
    }
  }

  @Override
  Explanation explain(Step step, int row, int column) {
    Source in = step.inputs().get(0);
    int pairs = rotation.pairs();
    boolean isFirst = column < pairs;
    Operand own = new Operand(in, row, column);
    Operand other = new Operand(in, row, isFirst ? column + pairs : column - pairs);
    Operand angle = new Operand(rotation.angles(), row, column % pairs);
    double cosine = Math.cos(angle.value());
    double sine = isFirst ? -Math.sin(angle.value()) : Math.sin(angle.value());
    return Explanation.of(
        Rule.ROTATION,
        List.of(
            new Term(List.of(own), own.value() * cosine),
            new Term(List.of(other), other.value() * sine)),
        Quantity.of("angle", angle),
        Quantity.of("cosine", cosine),
        Quantity.of("sine", sine));
  }
}
