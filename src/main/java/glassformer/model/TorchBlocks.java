package glassformer.model;

import glassformer.trace.Axis;

/**
 * The layers of {@code torch.nn.Transformer}, which fuses query, key and value in one tensor. Order
 * and names are those of its state dict.
 */
record TorchBlocks(TransformerConfig config, Parameters parameters) {

  /** A {@code TransformerEncoderLayer}. */
  Block encoder(String name) {
    Attention attention = attention(name + ".self_attn");
    FeedForward feedForward = feedForward(name);
    return new Block(
        attention,
        sublayer("attention", name + ".norm1"),
        feedForward,
        sublayer("feed_forward", name + ".norm2"));
  }

  /** A {@code TransformerDecoderLayer}. */
  DecoderBlock decoder(String name) {
    Attention attention = attention(name + ".self_attn");
    Attention crossAttention = attention(name + ".multihead_attn");
    FeedForward feedForward = feedForward(name);
    return new DecoderBlock(
        attention,
        sublayer("attention", name + ".norm1"),
        crossAttention,
        sublayer("cross_attention", name + ".norm2"),
        feedForward,
        sublayer("feed_forward", name + ".norm3"));
  }

  private Attention attention(String name) {
    Axis width = config.widthAxis();
    return new Attention(
        HeadPlan.of(config),
        fused(name, 0),
        fused(name, 1),
        fused(name, 2),
        LinearLayer.named(parameters, name + ".out_proj", width, width));
  }

  private LinearLayer fused(String name, int part) {
    Axis width = config.widthAxis();
    int first = part * width.size();
    return new LinearLayer(
        parameters.rows(name + ".in_proj_weight", first, width, width),
        parameters.elements(name + ".in_proj_bias", first, width));
  }

  private FeedForward feedForward(String name) {
    Axis width = config.widthAxis();
    Axis hidden = config.feedForwardAxis();
    return new PlainFeedForward(
        LinearLayer.named(parameters, name + ".linear1", hidden, width),
        config.activation(),
        LinearLayer.named(parameters, name + ".linear2", width, hidden));
  }

  private Sublayer sublayer(String name, String normName) {
    return new Sublayer(name, config.normPlacement(), norm(normName));
  }

  NormLayer norm(String name) {
    return LayerNormLayer.named(parameters, name, config.widthAxis(), config.normEpsilon());
  }
}
