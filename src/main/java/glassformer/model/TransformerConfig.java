package glassformer.model;

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
public record TransformerConfig(
    int width,
    int heads,
    int encoderLayers,
    int decoderLayers,
    int feedForwardWidth,
    ActivationFunction activation,
    NormPlacement normPlacement,
    float normEpsilon,
    int maxPositions,
    boolean scaleEmbeddings,
    int sourceVocabulary,
    int targetVocabulary,
    SpecialIds special)
    implements ModelConfig {

  public TransformerConfig {
    Heads.check("d_model", width, "n_heads", heads);
  }

  @Override
  public String family() {
    return "transformer";
  }
}
