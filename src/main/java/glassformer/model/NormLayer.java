package glassformer.model;

import glassformer.trace.Axis;
import glassformer.trace.Parameter;
import glassformer.trace.Step;
import glassformer.trace.Tape;

/** The parameters of a layer norm. */
record NormLayer(Parameter gain, Parameter bias, float epsilon) {

  /** Tensors {@code name.weight} and {@code name.bias}. */
  static NormLayer named(Parameters parameters, String name, Axis width, float epsilon) {
    return new NormLayer(
        parameters.vector(name + ".weight", width),
        parameters.vector(name + ".bias", width),
        epsilon);
  }

  /** (T, C) to (T, C). */
  Step forward(Tape tape, String name, Step input) {
    return tape.layerNorm(name, input, gain, bias, epsilon);
  }
}
