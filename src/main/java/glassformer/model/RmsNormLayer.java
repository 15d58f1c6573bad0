package glassformer.model;

import glassformer.trace.Axis;
import glassformer.trace.Parameter;
import glassformer.trace.Step;
import glassformer.trace.Tape;

/** RMS norm, Zhang and Sennrich 2019. */
record RmsNormLayer(Parameter gain, float epsilon) implements NormLayer {

  /** Tensor {@code name.weight}. */
  static RmsNormLayer named(Parameters parameters, String name, Axis width, float epsilon) {
    return new RmsNormLayer(parameters.vector(name + ".weight", width), epsilon);
  }

  @Override
  public Step forward(Tape tape, String name, Step input) {
    return tape.rmsNorm(name, input, gain, epsilon);
  }
}
