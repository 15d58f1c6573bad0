package glassformer.trace;

import glassformer.math.Scores;
import glassformer.math.Window;
import java.util.List;
import java.util.Optional;
import org.ejml.data.FMatrixRMaj;

/** Scores with the hidden ones set to minus infinity: (Q, K), mask (Q, K) to (Q, K). */
final class Mask extends OnTheWay {
  static final Mask OP = new Mask();

  private Mask() {}

  @Override
  public String kind() {
    return "mask";
  }

  @Override
  public String formula() {
    return "Y_{qk} = \\begin{cases} X_{qk} & \\; k \\le q \\\\ -\\infty & \\; k > q \\end{cases}";
  }

  private static boolean hides(float mask) {
    return mask == Float.NEGATIVE_INFINITY;
  }

  @Override
  Scores scores(Step step) {
    Scores input = of(step.inputs().get(0));
    if (input.mask().isPresent()) {
      input = Scores.of(Window.of(step.input(0)));
    }
    return new Scores(input.numbers(), input.factor(), Optional.of(step.window(1)));
  }

  @Override
  void backward(Step step, Gradients gradients) {
    FMatrixRMaj in = gradient(step.inputs().get(0), gradients);
    FMatrixRMaj mask = step.input(1);
    FMatrixRMaj out = step.gradient();
    for (int i = 0, size = out.getNumElements(); i < size; i++) {
      in.data[i] += hides(mask.data[i]) ? 0 : out.data[i];
    }
  }

  @Override
  Explanation explain(Step step, int row, int column) {
    Operand cell = new Operand(step.inputs().get(0), row, column);
    if (hides(step.input(1).get(row, column))) {
      return Explanation.of(
          Rule.HIDDEN,
          List.of(Term.of(cell)),
          Quantity.of("query_position", row),
          Quantity.of("key_position", column));
    }
    return Explanation.of(Rule.COPY, List.of(Term.of(cell)));
  }
}
