package glassformer.cli;

import glassformer.checkpoint.LoadedModel;
import glassformer.model.ModelConfig;
import glassformer.session.Run;
import java.util.Optional;

/**
 * Token ids for a model to read, exactly as given.
 *
 * @param source what the encoder reads
 * @param target what the decoder reads; where absent the model answers by itself
 */
record IdsInput(IdList source, Optional<IdList> target) {

  /**
   * Runs the model.
   *
   * @throws InputException if the model has no such ids or cannot answer
   */
  Run run(LoadedModel model) throws InputException {
    ModelConfig config = model.config();
    if (model.encoderDecoder().isEmpty()) {
      if (target.isPresent()) {
        throw InputException.of("cli.ids.one", model.name(), config.family());
      }
      int vocabulary = Math.max(config.sourceVocabulary(), config.targetVocabulary());
      source.check("--ids", vocabulary, config.maxPositions());
      return Run.ofIds(model, source.ids(), Optional.empty());
    }
    source.check("--ids", config.sourceVocabulary(), config.maxPositions());
    if (target.isPresent()) {
      target.get().check("--target-ids", config.targetVocabulary(), config.maxPositions());
    } else if (config.special().bos().isEmpty() || config.special().eos().isEmpty()) {
      throw InputException.of("cli.ids.target", model.folder());
    }
    return Run.ofIds(model, source.ids(), target.map(IdList::ids));
  }
}
