package glassformer.model;

import glassformer.trace.Step;
import glassformer.trace.Tape;

/** What a feed-forward layer applies to every number between its two linear layers. */
public enum ActivationFunction {
  RELU,
  /** GELU by the error function, as PyTorch's "gelu". */
  GELU,
  /** GELU by its tanh approximation, as Hugging Face's "gelu_new". */
  GELU_TANH,
  /** x times its sigmoid, the gate of SwiGLU. */
  SILU;

  /** f of every number, any shape. */
  Step forward(Tape tape, String name, Step input) {
    return switch (this) {
      case RELU -> tape.relu(name, input);
      case GELU -> tape.geluErf(name, input);
      case GELU_TANH -> tape.geluTanh(name, input);
      case SILU -> tape.silu(name, input);
    };
  }
}
