package glassformer.cli;

import glassformer.checkpoint.LoadedModel;
import glassformer.checkpoint.ModelLibrary;
import glassformer.session.Run;
import glassformer.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code trace}: writes the output of every step of a run to a file. */
@Command(name = "trace")
final class TraceCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final ModelLibrary library;

  @Mixin private HelpOption help;
  @Mixin private ModelOption model;

  @ArgGroup(multiplicity = "1")
  private Input input;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE.safetensors",
      descriptionKey = "cli.trace.out")
  private Path out;

  /** One of text and ids. */
  static final class Input {
    @ArgGroup(exclusive = false, multiplicity = "1")
    private Text text;

    @ArgGroup(exclusive = false, multiplicity = "1")
    private Ids ids;
  }

  static final class Text {
    @Option(
        names = "--text",
        required = true,
        paramLabel = "TEXT",
        descriptionKey = "cli.option.text")
    private String source;

    @Option(names = "--target", paramLabel = "TEXT", descriptionKey = "cli.trace.target")
    private String target;
  }

  static final class Ids {
    @Option(
        names = "--ids",
        required = true,
        paramLabel = "3,1,2",
        converter = IdList.Converter.class,
        descriptionKey = "cli.trace.ids")
    private IdList source;

    @Option(
        names = "--target-ids",
        paramLabel = "1,4",
        converter = IdList.Converter.class,
        descriptionKey = "cli.trace.target-ids")
    private IdList target;
  }

  TraceCommand(Terminal terminal, ModelLibrary library) {
    this.terminal = terminal;
    this.library = library;
  }

  @Override
  public Integer call() throws InputException, IOException {
    if (Files.isDirectory(out)) {
      throw InputException.of("cli.trace.folder", out.toAbsolutePath());
    }
    LoadedModel loaded = model.open(library);
    int tensors = TraceFile.write(out, run(loaded));
    terminal.out().println(Words.text("cli.trace.done", out, tensors));
    return Cli.DONE;
  }

  private Run run(LoadedModel loaded) throws InputException {
    if (input.text != null) {
      return new TextInput(input.text.source, Optional.ofNullable(input.text.target))
          .run(loaded, terminal);
    }
    return new IdsInput(input.ids.source, Optional.ofNullable(input.ids.target)).run(loaded);
  }
}
