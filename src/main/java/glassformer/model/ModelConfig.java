package glassformer.model;

import glassformer.trace.Axis;
import java.util.OptionalInt;

/**
 * The sizes and choices of an encoder-decoder Transformer, the keys of its {@code config.json}.
 *
 * @param width d_model, C
 * @param heads attention heads, H; divides the width
 * @param encoderLayers blocks of the encoder
 * @param decoderLayers blocks of the decoder
 * @param feedForwardWidth d_ff, F
 * @param activation of the feed-forward layer
 * @param normPlacement before each sublayer or after its residual
 * @param normEpsilon added to the variance in layer norm
 * @param maxPositions the longest sequence
 * @param scaleEmbeddings whether embeddings are multiplied by sqrt(d_model) (section 3.4)
 * @param sourceVocabulary ids of the source
 * @param targetVocabulary ids of the target
 * @param special the ids with a meaning of their own
 */
public record ModelConfig(
    int width,
    int heads,
    int encoderLayers,
    int decoderLayers,
    int feedForwardWidth,
    Activation activation,
    NormPlacement normPlacement,
    float normEpsilon,
    int maxPositions,
    boolean scaleEmbeddings,
    int sourceVocabulary,
    int targetVocabulary,
    SpecialIds special) {

  public enum Activation {
    RELU,
    /** GELU by the error function, as PyTorch's "gelu". */
    GELU
  }

  /** Where layer norm stands: Vaswani et al. 2017 (post) or Xiong et al. 2020 (pre). */
  public enum NormPlacement {
    POST,
    PRE
  }

  /** The ids of begin, end, padding and unknown, where the folder names them. */
  public record SpecialIds(OptionalInt bos, OptionalInt eos, OptionalInt pad, OptionalInt unknown) {
    public static final SpecialIds NONE =
        new SpecialIds(
            OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());
  }

  public ModelConfig {
    if (heads < 1 || width % heads != 0) {
      throw new IllegalArgumentException(
          "d_model " + width + " must be a multiple of n_heads " + heads);
    }
  }

  /** The width of one head, D. */
  public int headWidth() {
    return width / heads;
  }

  Axis widthAxis() {
    return new Axis(Axis.Kind.WIDTH, width);
  }

  Axis headAxis() {
    return new Axis(Axis.Kind.HEAD_WIDTH, headWidth());
  }

  Axis feedForwardAxis() {
    return new Axis(Axis.Kind.FEED_FORWARD, feedForwardWidth);
  }
}
