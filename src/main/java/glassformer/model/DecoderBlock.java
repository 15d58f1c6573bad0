package glassformer.model;

import glassformer.trace.Step;
import glassformer.trace.Tape;

/** Masked self-attention, cross-attention and feed-forward, each with its residual and norm. */
record DecoderBlock(
    Attention attention,
    Sublayer aroundAttention,
    Attention crossAttention,
    Sublayer aroundCrossAttention,
    FeedForward feedForward,
    Sublayer aroundFeedForward) {

  /**
   * @param input (T, C)
   * @param memory the encoder's output, (K, C)
   * @param places with the causal mask, (T, T)
   * @return (T, C)
   */
  Step forward(Tape tape, Step input, Step memory, Places places) {
    Step attended =
        aroundAttention.forward(
            tape, input, x -> attention.forward(tape.in("self_attention"), x, x, places));
    Step crossed =
        aroundCrossAttention.forward(
            tape,
            attended,
            x -> crossAttention.forward(tape.in("cross_attention"), x, memory, Places.ANY));
    Step result =
        aroundFeedForward.forward(
            tape, crossed, x -> feedForward.forward(tape.in("feed_forward"), x));
    return tape.alias("output", result);
  }
}
