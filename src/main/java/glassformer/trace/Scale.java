package glassformer.trace;

import glassformer.math.Scores;
import glassformer.math.Window;
import java.util.List;
import java.util.Optional;
import org.ejml.data.FMatrixRMaj;

/** Every cell times one factor. */
final class Scale extends OnTheWay {
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
  Scores scores(Step step) {
    Scores input = of(step.inputs().get(0));
    Window numbers = input.isPlain() ? input.numbers() : Window.of(step.input(0));
    return new Scores(numbers, factor, Optional.empty());
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
