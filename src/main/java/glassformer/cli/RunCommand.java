package glassformer.cli;

import glassformer.checkpoint.LoadedModel;
import glassformer.checkpoint.ModelLibrary;
import glassformer.model.Ranking;
import glassformer.session.Run;
import glassformer.trace.Step;
import glassformer.words.Words;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code run}: prints a model's answer to a text. */
@Command(name = "run")
final class RunCommand implements Callable<Integer> {
  private static final int NEXT_TOKENS = 5;

  private final Terminal terminal;
  private final ModelLibrary library;

  @Mixin private HelpOption help;
  @Mixin private ModelOption model;

  @Option(
      names = "--text",
      required = true,
      paramLabel = "TEXT",
      descriptionKey = "cli.option.text")
  private String text;

  @Option(names = "--target", paramLabel = "TEXT", descriptionKey = "cli.run.target")
  private String target;

  RunCommand(Terminal terminal, ModelLibrary library) {
    this.terminal = terminal;
    this.library = library;
  }

  @Override
  public Integer call() throws InputException {
    LoadedModel loaded = model.open(library);
    if (!loaded.config().hasDecoder() && target == null) {
      String key = loaded.config().comparesSentences() ? "cli.run.embedding" : "cli.text.pooling";
      throw InputException.of(key, loaded.name(), loaded.config().width());
    }
    Run run = new TextInput(text, Optional.ofNullable(target)).run(loaded, terminal);
    if (loaded.encoderDecoder().isPresent()) {
      terminal.out().println(run.output());
    } else if (loaded.config().hasDecoder()) {
      printNext(run);
    } else {
      float cosine = run.trace().step(Run.SIMILARITY).value().get(0, 0);
      terminal.out().println(Words.text("cli.run.similarity", cosine));
    }
    return Cli.DONE;
  }

  /** The tokens most likely to come next, a line each. */
  private void printNext(Run run) {
    Step probabilities = run.trace().step("probabilities");
    int last = probabilities.rows().size() - 1;
    for (int id : Ranking.largest(probabilities.value(), last, NEXT_TOKENS)) {
      float probability = probabilities.value().get(last, id);
      terminal.out().println(Words.text("cli.run.next", run.labels().target(id), probability));
    }
  }
}
