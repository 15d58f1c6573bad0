package glassformer.model;

import glassformer.trace.Step;
import glassformer.trace.Tape;

/**
 * The position-wise feed-forward network, f(X W1^T + b1) W2^T + b2: Vaswani et al. 2017, section
 * 3.3.
 */
record PlainFeedForward(LinearLayer hidden, ActivationFunction function, LinearLayer output)
    implements FeedForward {

  @Override
  public Step forward(Tape tape, Step input) {
    Step wide = hidden.forward(tape, "hidden", input); // (T, F)
    Step activated = function.forward(tape, "activated", wide); // (T, F)
    return output.forward(tape, "output", activated); // (T, C)
  }
}
