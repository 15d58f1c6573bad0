package glassformer.cli;

import glassformer.checkpoint.ModelLibrary;
import glassformer.figure.data.DataFile;
import glassformer.figure.data.DataFormat;
import glassformer.session.Run;
import glassformer.trace.Step;
import glassformer.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code export}: writes the numbers of some steps of a run to a file for other programs. */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final ModelLibrary library;

  @Mixin private HelpOption help;
  @Mixin private ModelOption model;

  @ArgGroup(multiplicity = "1")
  private RunInput input;

  @Mixin private StepsOption chosen;

  @Option(names = "--out", required = true, paramLabel = "FILE", descriptionKey = "cli.export.out")
  private Path out;

  ExportCommand(Terminal terminal, ModelLibrary library) {
    this.terminal = terminal;
    this.library = library;
  }

  @Override
  public Integer call() throws InputException, IOException {
    OutFile.check(out);
    DataFormat format = format();
    Run run = input.run(model.open(library), terminal);
    List<Step> steps = chosen.in(run.trace());
    if (steps.size() > 1 && !format.holdsSeveral()) {
      throw InputException.of("cli.export.one", out, format.ending(), steps.size(), several());
    }
    DataFile.write(out, format, run, steps, share -> {}, () -> false);
    terminal.out().println(Words.text("cli.export.done", out, steps.size()));
    return Cli.DONE;
  }

  private DataFormat format() throws InputException {
    return DataFormat.of(out)
        .orElseThrow(
            () -> InputException.of("cli.export.ending", out, endings(DataFormat.values())));
  }

  private static String several() {
    return endings(
        Arrays.stream(DataFormat.values())
            .filter(DataFormat::holdsSeveral)
            .toArray(DataFormat[]::new));
  }

  private static String endings(DataFormat... formats) {
    return Arrays.stream(formats).map(f -> "." + f.ending()).collect(Collectors.joining(", "));
  }
}
