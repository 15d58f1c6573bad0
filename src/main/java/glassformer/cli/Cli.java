package glassformer.cli;

import glassformer.checkpoint.ModelLibrary;
import glassformer.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line. Exit codes: 0 it is done, 1 it failed, 2 the input was wrong. */
public final class Cli {
  static final int DONE = 0;
  static final int FAILED = 1;
  static final int WRONG_INPUT = 2;

  private static final Path WALKTHROUGH = Path.of("target", "walkthrough");

  private final Terminal terminal;
  private final CommandLine commands;

  Cli(Terminal terminal, ModelLibrary library, LiveBenchmark liveBenchmark) {
    this.terminal = terminal;
    commands =
        new CommandLine(new GlassformerCommand())
            .addSubcommand(new ModelsCommand(terminal, library))
            .addSubcommand(new RunCommand(terminal, library))
            .addSubcommand(new TraceCommand(terminal, library))
            .addSubcommand(new ExportCommand(terminal, library))
            .addSubcommand(new HandoutCommand(terminal, library))
            .addSubcommand(new FigureCommand(terminal, library))
            .addSubcommand(new TrainCommand(terminal))
            .addSubcommand(new EvaluateCommand(terminal, library))
            .addSubcommand(bench(terminal, library, liveBenchmark))
            .setResourceBundle(new HelpTexts())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setOut(terminal.out())
            .setErr(terminal.err())
            .setColorScheme(
                CommandLine.Help.defaultColorScheme(terminal.live() ? Ansi.ON : Ansi.OFF))
            .setParameterExceptionHandler(this::misused)
            .setExecutionExceptionHandler(this::failed);
    describe(commands);
  }

  private static CommandLine bench(
      Terminal terminal, ModelLibrary library, LiveBenchmark liveBenchmark) {
    return new CommandLine(new BenchCommand())
        .addSubcommand(new BenchLiveCommand(terminal, liveBenchmark))
        .addSubcommand(new BenchModelsCommand(terminal, library))
        .addSubcommand(new BenchEditsCommand(terminal, library))
        .addSubcommand(new BenchFiguresCommand(terminal, library))
        .addSubcommand(new BenchTrainCommand(terminal));
  }

  private static void describe(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    String key = "cli" + spec.qualifiedName(".").substring("glassformer".length());
    spec.usageMessage().description(Words.text(key + ".about")).sortOptions(false);
    spec.usageMessage().sortSynopsis(false);
    command.getSubcommands().values().forEach(Cli::describe);
  }

  /**
   * Does what the arguments say.
   *
   * @return the exit code
   */
  public static int run(LiveBenchmark liveBenchmark, String... args) {
    return new Cli(Terminal.system(), ModelLibrary.builtIn(), liveBenchmark).run(args);
  }

  /**
   * The window's main job where there is no display: writes the default scenario's steps as
   * pictures.
   *
   * @return the exit code
   */
  public static int walkthrough() {
    return walkthrough(Terminal.system(), ModelLibrary.builtIn(), WALKTHROUGH);
  }

  /**
   * Says which packages the window needs.
   *
   * @return the exit code
   */
  public static int librariesMissing() {
    Terminal.system().err().println(Words.text("cli.window.no-libraries"));
    return FAILED;
  }

  int run(String... args) {
    return commands.execute(args);
  }

  static int walkthrough(Terminal terminal, ModelLibrary library, Path folder) {
    terminal.out().println(Words.text("cli.window.no-display"));
    try {
      new Walkthrough(terminal, library).writeTo(folder);
      return DONE;
    } catch (IOException e) {
      terminal.err().println(e.getMessage());
      return FAILED;
    }
  }

  private int misused(ParameterException misuse, String[] args) {
    CommandLine command = misuse.getCommandLine();
    ParameterException first = misuse;
    if (!command.getUnmatchedArguments().isEmpty()) { // a misspelt option rather than a missing one
      first = new UnmatchedArgumentException(command, command.getUnmatchedArguments());
    }
    terminal.err().println(first.getMessage());
    UnmatchedArgumentException.printSuggestions(first, terminal.err());
    terminal.err().println(Words.text("cli.try", command.getCommandSpec().qualifiedName()));
    return WRONG_INPUT;
  }

  private int failed(Exception failure, CommandLine command, ParseResult parsed) {
    if (failure instanceof InputException || failure instanceof IOException) {
      terminal.err().println(failure.getMessage());
    } else {
      failure.printStackTrace(terminal.err()); // the program's own mistake: a report needs it
    }
    return code(failure);
  }

  /** The exit code after a failure. */
  static int code(Exception failure) {
    return failure instanceof InputException ? WRONG_INPUT : FAILED;
  }
}
