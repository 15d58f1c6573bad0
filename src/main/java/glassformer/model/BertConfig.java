package glassformer.model;

/**
 * The sizes and choices of a BERT (Devlin et al. 2019): encoder only, post-norm, learnt positions.
 *
 * @param width hidden_size, C
 * @param heads num_attention_heads, H; divides the width
 * @param layers num_hidden_layers
 * @param feedForwardWidth intermediate_size, F
 * @param activation hidden_act
 * @param normEpsilon layer_norm_eps
 * @param maxPositions max_position_embeddings, the longest sequence
 * @param vocabulary ids
 * @param tokenTypes type_vocab_size, the kinds of segment a token can belong to
 * @param special the ids with a meaning of their own
 * @param comparesSentences whether the mean of a text's rows stands for the text; false where the
 *     model was trained to make one row of a text in another way, which is not supported
 */
public record BertConfig(
    int width,
    int heads,
    int layers,
    int feedForwardWidth,
    ActivationFunction activation,
    float normEpsilon,
    int maxPositions,
    int vocabulary,
    int tokenTypes,
    SpecialIds special,
    boolean comparesSentences)
    implements ModelConfig {

  public BertConfig {
    Heads.check("hidden_size", width, "num_attention_heads", heads);
  }

  /** The same model with texts compared, or not. */
  public BertConfig comparing(boolean sentences) {
    return new BertConfig(
        width,
        heads,
        layers,
        feedForwardWidth,
        activation,
        normEpsilon,
        maxPositions,
        vocabulary,
        tokenTypes,
        special,
        sentences);
  }

  @Override
  public String family() {
    return "bert";
  }

  @Override
  public int encoderLayers() {
    return layers;
  }

  @Override
  public int decoderLayers() {
    return 0;
  }

  @Override
  public NormPlacement normPlacement() {
    return NormPlacement.POST;
  }

  @Override
  public int sourceVocabulary() {
    return vocabulary;
  }

  @Override
  public int targetVocabulary() {
    return 0;
  }
}
