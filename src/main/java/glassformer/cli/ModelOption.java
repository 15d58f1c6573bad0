package glassformer.cli;

import glassformer.checkpoint.CheckpointException;
import glassformer.checkpoint.LoadedModel;
import glassformer.checkpoint.ModelLibrary;
import picocli.CommandLine.Option;

/** {@code --model NAME|DIR}. */
final class ModelOption {

  @Option(
      names = "--model",
      required = true,
      paramLabel = "NAME|DIR",
      descriptionKey = "cli.option.model")
  private String model;

  /**
   * Opens the model.
   *
   * @throws InputException if there is none of the name or it is broken
   */
  LoadedModel open(ModelLibrary library) throws InputException {
    return open(library, model);
  }

  /**
   * Opens a model.
   *
   * @throws InputException if there is none of the name or it is broken
   */
  static LoadedModel open(ModelLibrary library, String model) throws InputException {
    try {
      return library.open(model);
    } catch (CheckpointException e) {
      throw new InputException(e);
    }
  }

  String name() {
    return model;
  }
}
