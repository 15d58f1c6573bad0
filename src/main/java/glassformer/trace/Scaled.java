package glassformer.trace;

import org.ejml.data.FMatrixRMaj;

/** A source as an op can read it that multiplies on the way: its numbers are factor x matrix. */
record Scaled(FMatrixRMaj matrix, float factor) {

  /** An input of a step, read through a {@link Scale} if it is one. */
  static Scaled input(Step step, int i) {
    if (step.inputs().get(i) instanceof Step input && input.target().op() instanceof Scale scale) {
      return new Scaled(input.target().input(0), scale.factor());
    }
    return new Scaled(step.input(i), 1);
  }
}
