package glassformer.model;

import glassformer.trace.Constant;
import glassformer.trace.Step;
import glassformer.trace.Tape;
import java.util.Optional;

/** Masked self-attention, cross-attention and feed-forward, each with its residual and norm. */
final class DecoderBlock {
  private final Attention attention;
  private final Attention crossAttention;
  private final FeedForward feedForward;
  private final Sublayer aroundAttention;
  private final Sublayer aroundCrossAttention;
  private final Sublayer aroundFeedForward;

  DecoderBlock(TransformerConfig config, Parameters parameters, String name) {
    attention = new Attention(config, parameters, name + ".self_attn");
    crossAttention = new Attention(config, parameters, name + ".multihead_attn");
    feedForward = new FeedForward(config, parameters, name);
    aroundAttention = Transformer.sublayer(config, parameters, "attention", name + ".norm1");
    aroundCrossAttention =
        Transformer.sublayer(config, parameters, "cross_attention", name + ".norm2");
    aroundFeedForward = Transformer.sublayer(config, parameters, "feed_forward", name + ".norm3");
  }

  /**
   * @param input (T, C)
   * @param memory the encoder's output, (K, C)
   * @param mask the causal mask, (T, T)
   * @return (T, C)
   */
  Step forward(Tape tape, Step input, Step memory, Constant mask) {
    Step attended =
        aroundAttention.forward(
            tape,
            input,
            x -> attention.forward(tape.in("self_attention"), x, x, Optional.of(mask)));
    Step crossed =
        aroundCrossAttention.forward(
            tape,
            attended,
            x -> crossAttention.forward(tape.in("cross_attention"), x, memory, Optional.empty()));
    Step result =
        aroundFeedForward.forward(
            tape, crossed, x -> feedForward.forward(tape.in("feed_forward"), x));
    return tape.alias("output", result);
  }
}
