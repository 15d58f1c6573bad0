package glassformer.model;

import glassformer.trace.Axis;
import glassformer.trace.Parameter;
import glassformer.trace.Step;
import glassformer.trace.Tape;

/** The parameters of X W^T + b. */
record LinearLayer(Parameter weight, Parameter bias) {

  /** Tensors {@code name.weight} (out, in) and {@code name.bias} (out). */
  static LinearLayer named(Parameters parameters, String name, Axis out, Axis in) {
    return new LinearLayer(
        parameters.matrix(name + ".weight", out, in), parameters.vector(name + ".bias", out));
  }

  /** (T, in) to (T, out). */
  Step forward(Tape tape, String name, Step input) {
    return tape.linear(name, input, weight, bias);
  }
}
