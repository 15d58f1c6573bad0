package glassformer.model;

/** What a feed-forward layer applies to every number between its two linear layers. */
public enum ActivationFunction {
  RELU,
  /** GELU by the error function, as PyTorch's "gelu". */
  GELU,
  /** GELU by its tanh approximation, as Hugging Face's "gelu_new". */
  GELU_TANH,
  /** x times its sigmoid, the gate of SwiGLU. */
  SILU
}
