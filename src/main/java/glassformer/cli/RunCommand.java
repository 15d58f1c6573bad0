package glassformer.cli;

import glassformer.checkpoint.LoadedModel;
import glassformer.checkpoint.ModelLibrary;
import glassformer.session.Run;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code run}: prints a model's answer to a text. */
@Command(name = "run")
final class RunCommand implements Callable<Integer> {
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

  RunCommand(Terminal terminal, ModelLibrary library) {
    this.terminal = terminal;
    this.library = library;
  }

  @Override
  public Integer call() throws InputException {
    LoadedModel loaded = model.open(library);
    Run run = new TextInput(text, Optional.empty()).run(loaded, terminal);
    terminal.out().println(run.output());
    return Cli.DONE;
  }
}
