package glassformer.cli;

import glassformer.checkpoint.ModelLibrary;
import glassformer.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code figure}: writes a figure of a run, or many. */
@Command(name = "figure")
final class FigureCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final ModelLibrary library;

  @Spec private CommandSpec spec;

  @Mixin private HelpOption help;
  @Mixin private FigureArguments arguments;

  @Option(names = "--batch", paramLabel = "FILE", descriptionKey = "cli.figure.batch")
  private Path batch;

  FigureCommand(Terminal terminal, ModelLibrary library) {
    this.terminal = terminal;
    this.library = library;
  }

  @Override
  public Integer call() throws InputException, IOException {
    if (batch == null) {
      FigureJob job = arguments.job();
      job.write(new FigureRuns(library, terminal).run(job), terminal);
      terminal.out().println(Words.text("cli.figure.done", job.out()));
      return Cli.DONE;
    }
    if (spec.commandLine().getParseResult().matchedOptions().size() > 1) {
      throw InputException.of("cli.figure.batch.alone");
    }
    return FigureBatch.read(batch).write(library, terminal);
  }
}
