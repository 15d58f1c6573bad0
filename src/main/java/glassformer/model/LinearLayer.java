package glassformer.model;

import glassformer.trace.Axis;
import glassformer.trace.Parameter;
import glassformer.trace.Projection;
import glassformer.trace.Step;
import glassformer.trace.Tape;
import java.util.List;
import java.util.Optional;

/** The parameters of a linear layer, X W^T + b. */
record LinearLayer(Parameter weight, Optional<Parameter> bias) {

  LinearLayer(Parameter weight, Parameter bias) {
    this(weight, Optional.of(bias));
  }

  /** Tensors {@code name.weight} (out, in) and {@code name.bias} (out). */
  static LinearLayer named(Parameters parameters, String name, Axis out, Axis in) {
    return new LinearLayer(
        parameters.matrix(name + ".weight", out, in), parameters.vector(name + ".bias", out));
  }

  /** Tensor {@code name.weight} (out, in), and {@code name.bias} (out) where there is a bias. */
  static LinearLayer of(Parameters parameters, String name, Axis out, Axis in, boolean biased) {
    return biased
        ? named(parameters, name, out, in)
        : new LinearLayer(parameters.matrix(name + ".weight", out, in), Optional.empty());
  }

  /**
   * What makes logits of a decoder's output: tensor {@code lm_head.weight} (V, C) or, where the
   * head is tied, the embedding itself (Press and Wolf 2017).
   */
  static LinearLayer head(Parameters parameters, Parameter embedding, boolean tied) {
    Parameter weight =
        tied
            ? embedding
            : parameters.matrix("lm_head.weight", embedding.rows(), embedding.columns());
    return new LinearLayer(weight, Optional.empty());
  }

  /** Tensors {@code name.weight} (in, out) and {@code name.bias} (out). */
  static LinearLayer inputsFirst(Parameters parameters, String name, Axis out, Axis in) {
    return new LinearLayer(
        parameters.inputsFirst(name + ".weight", in, out), parameters.vector(name + ".bias", out));
  }

  /** This layer as one of several that read the same. */
  Projection as(String name) {
    return new Projection(name, weight, bias);
  }

  /** (T, in) to (T, out). */
  Step forward(Tape tape, String name, Step input) {
    return tape.linear(input, List.of(as(name))).get(0);
  }
}
