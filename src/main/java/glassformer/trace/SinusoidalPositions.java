package glassformer.trace;

import java.util.List;
import org.ejml.data.FMatrixRMaj;

/**
 * Sinusoidal positions, Vaswani et al. 2017, section 3.5, (T, C): even columns are sines, odd ones
 * cosines, the wavelength growing from 2 pi to 10000 x 2 pi.
 */
final class SinusoidalPositions extends Op {
  static final SinusoidalPositions OP = new SinusoidalPositions();
  private static final double BASE = 10000;

  private SinusoidalPositions() {}

  @Override
  public String kind() {
    return "positions";
  }

  @Override
  public String formula() {
    return "\\begin{array}{l} P_{t,2i} = \\sin(t / 10000^{2i/C}) \\\\"
        + " P_{t,2i+1} = \\cos(t / 10000^{2i/C}) \\end{array}";
  }

  private static double radiansPerToken(int column, int width) {
    return Math.pow(BASE, -(column - column % 2) / (double) width);
  }

  @Override
  void forward(Step step, Rest rest) {
    FMatrixRMaj out = step.value();
    for (int column = 0; column < out.numCols; column++) {
      double radians = radiansPerToken(column, out.numCols);
      for (int row = rest.firstRow(); row < out.numRows; row++) {
        double angle = row * radians;
        out.unsafe_set(row, column, (float) (column % 2 == 0 ? Math.sin(angle) : Math.cos(angle)));
      }
    }
  }

  @Override
  void backward(Step step, Gradients gradients) {}

  @Override
  Explanation explain(Step step, int row, int column) {
    double wavelength = 2 * Math.PI / radiansPerToken(column, step.columns().size());
    return Explanation.of(
        column % 2 == 0 ? Rule.SINE : Rule.COSINE,
        List.of(),
        Quantity.of("position", row),
        Quantity.of("wavelength", wavelength));
  }
}
