package glassformer.trace;

import java.util.List;
import org.ejml.data.FMatrixRMaj;

/** Every cell times one factor. */
final class Scale extends OnDemand {
  private final float factor;

  Scale(float factor) {
    this.factor = factor;
  }

  @Override
  public String kind() {
    return "scale";
  }

  @Override
  public String formula() {
    return "Y = c X";
  }

  @Override
  void fill(Step step, FMatrixRMaj value) {
    float[] in = step.input(0).data;
    for (int i = 0, size = value.getNumElements(); i < size; i++) {
      value.data[i] = in[i] * factor;
    }
  }

  float factor() {
    return factor;
  }

  @Override
  void backward(Step step, Gradients gradients) {
    FMatrixRMaj in = gradient(step.inputs().get(0), gradients);
    FMatrixRMaj out = step.gradient();
    for (int i = 0, size = out.getNumElements(); i < size; i++) {
      in.data[i] += out.data[i] * factor;
    }
  }

  @Override
  Explanation explain(Step step, int row, int column) {
    Operand cell = new Operand(step.inputs().get(0), row, column);
    return Explanation.of(
        Rule.SCALE,
        List.of(Term.of(cell)),
        Quantity.of("input", cell),
        Quantity.of("factor", factor));
  }
}
