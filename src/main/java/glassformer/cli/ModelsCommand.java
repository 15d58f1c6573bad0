package glassformer.cli;

import glassformer.checkpoint.LoadedModel;
import glassformer.checkpoint.ModelLibrary;
import glassformer.model.ModelConfig;
import glassformer.words.Words;
import java.io.IOException;
import java.util.List;
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
    List<String> names = library.names();
    if (names.isEmpty()) {
      terminal.out().println(Words.text("cli.models.none", library.models().toAbsolutePath()));
    }
    for (String name : names) {
      terminal.out().println(line(library.open(name)));
    }
    return Cli.DONE;
  }

  private static String line(LoadedModel model) {
    ModelConfig config = model.config();
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
        parameters(model));
  }

  private static long parameters(LoadedModel model) {
    return model.model().parameters().all().stream()
        .mapToLong(parameter -> parameter.value().getNumElements())
        .sum();
  }
}
