package glassformer.model;

import glassformer.trace.Step;
import glassformer.trace.Tape;

/**
 * Self-attention and feed-forward, each with its residual and norm: a block of an encoder, or of a
 * decoder without one.
 */
record Block(
    Attention attention,
    Sublayer aroundAttention,
    FeedForward feedForward,
    Sublayer aroundFeedForward) {

  /** (T, C) to (T, C). */
  Step forward(Tape tape, Step input, Places places) {
    Step attended =
        aroundAttention.forward(
            tape, input, x -> attention.forward(tape.in("self_attention"), x, x, places));
    Step result =
        aroundFeedForward.forward(
            tape, attended, x -> feedForward.forward(tape.in("feed_forward"), x));
    return tape.alias("output", result);
  }
}
