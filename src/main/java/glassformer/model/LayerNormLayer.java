package glassformer.model;

import glassformer.trace.Axis;
import glassformer.trace.Parameter;
import glassformer.trace.Step;
import glassformer.trace.Tape;

/** Layer norm, Ba et al. 2016. */
record LayerNormLayer(Parameter gain, Parameter bias, float epsilon) implements NormLayer {

  /** Tensors {@code name.weight} and {@code name.bias}. */
  static LayerNormLayer named(Parameters parameters, String name, Axis width, float epsilon) {
    return new LayerNormLayer(
        parameters.vector(name + ".weight", width),
        parameters.vector(name + ".bias", width),
        epsilon);
  }

  @Override
  public Step forward(Tape tape, String name, Step input) {
    return tape.layerNorm(name, input, gain, bias, epsilon);
  }
}
