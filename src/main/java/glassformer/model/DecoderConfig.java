package glassformer.model;

/** What the configurations of models that are a decoder alone have in common. */
sealed interface DecoderConfig extends ModelConfig permits Gpt2Config, LlamaConfig {

  /** Blocks. */
  int layers();

  /** Ids. */
  int vocabulary();

  @Override
  default int encoderLayers() {
    return 0;
  }

  @Override
  default int decoderLayers() {
    return layers();
  }

  @Override
  default NormPlacement normPlacement() {
    return NormPlacement.PRE;
  }

  @Override
  default int sourceVocabulary() {
    return 0;
  }

  @Override
  default int targetVocabulary() {
    return vocabulary();
  }
}
