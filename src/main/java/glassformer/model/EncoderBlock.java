package glassformer.model;

import glassformer.trace.Step;
import glassformer.trace.Tape;
import java.util.Optional;

/** Self-attention and feed-forward, each with its residual and norm. */
final class EncoderBlock {
  private final Attention attention;
  private final Sublayer aroundAttention;
  private final FeedForward feedForward;
  private final Sublayer aroundFeedForward;

  EncoderBlock(TransformerConfig config, Parameters parameters, String name) {
    attention = new Attention(config, parameters, name + ".self_attn");
    feedForward = new FeedForward(config, parameters, name);
    aroundAttention = Transformer.sublayer(config, parameters, "attention", name + ".norm1");
    aroundFeedForward = Transformer.sublayer(config, parameters, "feed_forward", name + ".norm2");
  }

  /** (T, C) to (T, C). */
  Step forward(Tape tape, Step input) {
    Step attended =
        aroundAttention.forward(
            tape, input, x -> attention.forward(tape.in("self_attention"), x, x, Optional.empty()));
    Step result =
        aroundFeedForward.forward(
            tape, attended, x -> feedForward.forward(tape.in("feed_forward"), x));
    return tape.alias("output", result);
  }
}
