package glassformer.model;

import glassformer.trace.Step;
import glassformer.trace.Tape;

/** The position-wise feed-forward network, Vaswani et al. 2017, section 3.3. */
final class FeedForward {
  private final TransformerConfig config;
  private final LinearLayer hidden;
  private final LinearLayer output;

  /** Tensors {@code name.linear1} and {@code name.linear2}. */
  FeedForward(TransformerConfig config, Parameters parameters, String name) {
    this.config = config;
    hidden =
        LinearLayer.named(
            parameters, name + ".linear1", config.feedForwardAxis(), config.widthAxis());
    output =
        LinearLayer.named(
            parameters, name + ".linear2", config.widthAxis(), config.feedForwardAxis());
  }

  /** (T, C) to (T, C). */
  Step forward(Tape tape, Step input) {
    Step wide = hidden.forward(tape, "hidden", input); // (T, F)
    Step activated =
        switch (config.activation()) {
          case RELU -> tape.relu("activated", wide);
          case GELU -> tape.geluErf("activated", wide);
          case GELU_TANH -> tape.geluTanh("activated", wide);
          case SILU -> throw new IllegalArgumentException("SiLU is the gate of SwiGLU");
        }; // (T, F)
    return output.forward(tape, "output", activated); // (T, C)
  }
}
