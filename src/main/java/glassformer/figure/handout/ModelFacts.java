package glassformer.figure.handout;

import glassformer.checkpoint.LoadedModel;
import glassformer.model.ModelConfig;
import glassformer.words.Words;

/** What a model is, in a sentence. */
final class ModelFacts {
  private ModelFacts() {}

  static String of(LoadedModel model) {
    ModelConfig config = model.config();
    String kind = config.hasEncoder() ? config.hasDecoder() ? "both" : "encoder" : "decoder";
    return Words.text(
        "handout.facts." + kind,
        model.name(),
        config.encoderLayers(),
        config.decoderLayers(),
        config.heads(),
        config.width(),
        model.model().parameters().count());
  }
}
