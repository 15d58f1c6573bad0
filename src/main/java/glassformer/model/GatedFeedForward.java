package glassformer.model;

import glassformer.trace.Step;
import glassformer.trace.Tape;

/**
 * A feed-forward network with a gate, (f(X W_gate^T) * (X W_up^T)) W_down^T: Shazeer 2020, section
 * 2; SwiGLU where f is SiLU.
 */
record GatedFeedForward(
    LinearLayer gate, LinearLayer up, ActivationFunction function, LinearLayer down)
    implements FeedForward {

  @Override
  public Step forward(Tape tape, Step input) {
    Step opening = gate.forward(tape, "gate", input); // (T, F)
    Step activated = function.forward(tape, "activated", opening); // (T, F)
    Step content = up.forward(tape, "up", input); // (T, F)
    Step gated = tape.multiply("gated", activated, content); // (T, F)
    return down.forward(tape, "output", gated); // (T, C)
  }
}
