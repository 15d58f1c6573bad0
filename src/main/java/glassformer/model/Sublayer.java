package glassformer.model;

import glassformer.trace.Step;
import glassformer.trace.Tape;
import java.util.function.UnaryOperator;

/**
 * The residual path around attention or feed-forward: norm(x + f(x)) as in the paper (section 3.1),
 * or x + f(norm(x)).
 *
 * @param name {@code attention}, {@code cross_attention} or {@code feed_forward}
 */
record Sublayer(String name, NormPlacement placement, NormLayer norm) {

  /** (T, C) to (T, C). */
  Step forward(Tape tape, Step input, UnaryOperator<Step> function) {
    if (placement == NormPlacement.POST) {
      Step residual = tape.add(name + "_residual", input, function.apply(input));
      return norm.forward(tape, name + "_norm", residual);
    }
    Step normed = norm.forward(tape, name + "_norm", input);
    return tape.add(name + "_residual", input, function.apply(normed));
  }
}
