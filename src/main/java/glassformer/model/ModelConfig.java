package glassformer.model;

import glassformer.trace.Axis;

/** The sizes and choices of a model, whatever its family; the keys of its {@code config.json}. */
public sealed interface ModelConfig permits TransformerConfig, BertConfig, DecoderConfig {

  /** {@code model_type}. */
  String family();

  /** d_model, C. */
  int width();

  /** Attention heads, H. */
  int heads();

  /** Blocks of the encoder; 0 where there is none. */
  int encoderLayers();

  /** Blocks of the decoder; 0 where there is none. */
  int decoderLayers();

  /** d_ff, F. */
  int feedForwardWidth();

  ActivationFunction activation();

  NormPlacement normPlacement();

  /** Added to the variance in the norms. */
  float normEpsilon();

  /** The longest sequence. */
  int maxPositions();

  /** Ids the encoder reads; 0 where there is none. */
  int sourceVocabulary();

  /** Ids the decoder reads and predicts; 0 where there is none. */
  int targetVocabulary();

  SpecialIds special();

  /** Whether a text's embedding is computed, so that two texts can be compared. */
  default boolean comparesSentences() {
    return false;
  }

  default boolean hasEncoder() {
    return sourceVocabulary() > 0;
  }

  default boolean hasDecoder() {
    return targetVocabulary() > 0;
  }

  /** The width of one head, D. */
  default int headWidth() {
    return width() / heads();
  }

  default Axis widthAxis() {
    return new Axis(Axis.Kind.WIDTH, width());
  }

  default Axis headAxis() {
    return new Axis(Axis.Kind.HEAD_WIDTH, headWidth());
  }

  default Axis feedForwardAxis() {
    return new Axis(Axis.Kind.FEED_FORWARD, feedForwardWidth());
  }
}
