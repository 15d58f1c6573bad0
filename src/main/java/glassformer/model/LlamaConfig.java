package glassformer.model;

import glassformer.trace.Axis;

/**
 * The sizes and choices of a Llama (Touvron et al. 2023): decoder only, RMS norm before each
 * sublayer, rotary positions, SwiGLU, grouped queries.
 *
 * @param width hidden_size, C
 * @param heads num_attention_heads, H
 * @param keyValueHeads num_key_value_heads; divides the heads
 * @param headWidth head_dim, D; even
 * @param layers num_hidden_layers
 * @param feedForwardWidth intermediate_size, F
 * @param activation hidden_act
 * @param normEpsilon rms_norm_eps
 * @param ropeTheta the base of the rotary wavelengths
 * @param maxPositions max_position_embeddings, the longest sequence
 * @param vocabulary ids
 * @param attentionBias whether query, key, value and output have biases
 * @param feedForwardBias mlp_bias, whether gate, up and down have biases
 * @param tiedHead whether the logits are products with the embedding's rows
 * @param special the ids with a meaning of their own
 */
public record LlamaConfig(
    int width,
    int heads,
    int keyValueHeads,
    int headWidth,
    int layers,
    int feedForwardWidth,
    ActivationFunction activation,
    float normEpsilon,
    double ropeTheta,
    int maxPositions,
    int vocabulary,
    boolean attentionBias,
    boolean feedForwardBias,
    boolean tiedHead,
    SpecialIds special)
    implements DecoderConfig {

  public LlamaConfig {
    Heads.check("num_attention_heads", heads, "num_key_value_heads", keyValueHeads);
    Heads.check("head_dim", headWidth, "pairs of dimensions,", 2);
  }

  @Override
  public String family() {
    return "llama";
  }

  /** All heads' queries side by side, H D. */
  Axis headsAxis() {
    return side(Axis.Kind.HEADS_WIDTH, heads);
  }

  /** All groups' keys or values side by side, G D. */
  Axis groupsAxis() {
    return keyValueHeads == heads ? headsAxis() : side(Axis.Kind.GROUPS_WIDTH, keyValueHeads);
  }

  private Axis side(Axis.Kind kind, int count) {
    boolean isWidth = count == heads && count * headWidth == width;
    return isWidth ? widthAxis() : new Axis(kind, count * headWidth);
  }
}
