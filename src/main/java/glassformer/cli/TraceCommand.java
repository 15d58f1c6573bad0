package glassformer.cli;

import glassformer.checkpoint.ModelLibrary;
import glassformer.figure.data.DataFile;
import glassformer.figure.data.DataFormat;
import glassformer.session.Run;
import glassformer.trace.Step;
import glassformer.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code trace}: writes the output of every step of a run to a safetensors file. */
@Command(name = "trace")
final class TraceCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final ModelLibrary library;

  @Mixin private HelpOption help;
  @Mixin private ModelOption model;

  @ArgGroup(multiplicity = "1")
  private RunInput input;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE.safetensors",
      descriptionKey = "cli.trace.out")
  private Path out;

  TraceCommand(Terminal terminal, ModelLibrary library) {
    this.terminal = terminal;
    this.library = library;
  }

  @Override
  public Integer call() throws InputException, IOException {
    OutFile.check(out);
    Run run = input.run(model.open(library), terminal);
    List<Step> steps = run.trace().steps();
    DataFile.write(out, DataFormat.SAFETENSORS, run, steps, share -> {}, () -> false);
    terminal.out().println(Words.text("cli.trace.done", out, steps.size()));
    return Cli.DONE;
  }
}
