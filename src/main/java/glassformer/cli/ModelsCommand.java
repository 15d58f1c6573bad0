package glassformer.cli;

import glassformer.checkpoint.LoadedModel;
import glassformer.checkpoint.ModelCard;
import glassformer.checkpoint.ModelLibrary;
import glassformer.model.ModelConfig;
import glassformer.words.Words;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code models}: the models at hand, a line each. */
@Command(name = "models")
final class ModelsCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final ModelLibrary library;

  @Mixin private HelpOption help;

  ModelsCommand(Terminal terminal, ModelLibrary library) {
    this.terminal = terminal;
    this.library = library;
  }

  @Override
  public Integer call() throws IOException {
    for (String name : library.names()) {
      terminal.out().println(line(library.open(name)));
      ModelCard.of(name).ifPresent(this::print);
    }
    return Cli.DONE;
  }

  private void print(ModelCard card) {
    terminal
        .out()
        .println(
            Words.text(
                "cli.models.card", card.title(), card.purpose(), card.origin(), card.licence()));
  }

  private static String line(LoadedModel model) {
    ModelConfig config = model.config();
    if (config.hasEncoder() && config.hasDecoder()) {
      return Words.text(
          "cli.models.line",
          model.name(),
          config.encoderLayers(),
          config.decoderLayers(),
          config.width(),
          config.heads(),
          config.feedForwardWidth(),
          config.sourceVocabulary(),
          config.targetVocabulary(),
          model.model().parameters().count());
    }
    return Words.text(
        config.hasEncoder() ? "cli.models.encoder" : "cli.models.decoder",
        model.name(),
        config.family(),
        config.encoderLayers() + config.decoderLayers(),
        config.width(),
        config.heads(),
        config.feedForwardWidth(),
        config.sourceVocabulary() + config.targetVocabulary(),
        model.model().parameters().count());
  }
}
