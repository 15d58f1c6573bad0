package glassformer.cli;

import glassformer.checkpoint.CheckpointException;
import glassformer.checkpoint.LoadedModel;
import glassformer.checkpoint.ModelLibrary;
import glassformer.math.Products;
import glassformer.math.Threads;
import glassformer.words.Words;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench models}: how long a recorded pass takes at several lengths, and where it goes. */
@Command(name = "models")
final class BenchModelsCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final ModelLibrary library;

  @Mixin private HelpOption help;

  @Option(names = "--model", paramLabel = "NAME|DIR", descriptionKey = "cli.bench.models.model")
  private String model = "minilm";

  @Option(
      names = "--tokens",
      paramLabel = "N,N,...",
      split = ",",
      descriptionKey = "cli.bench.models.tokens")
  private List<Integer> tokens = List.of(8, 16, 32, 64, 128, 256, 512);

  @Option(names = "--threads", paramLabel = "N", descriptionKey = "cli.option.threads")
  private int threads = Threads.count();

  @Option(names = "--seconds", paramLabel = "N", descriptionKey = "cli.bench.models.seconds")
  private double seconds = 2;

  BenchModelsCommand(Terminal terminal, ModelLibrary library) {
    this.terminal = terminal;
    this.library = library;
  }

  @Override
  public Integer call() throws InputException {
    if (threads < 1 || seconds <= 0) {
      throw InputException.of("cli.bench.models.range", threads, seconds);
    }
    LoadedModel opened = open();
    int longest = opened.config().maxPositions();
    for (int length : tokens) {
      if (length < 1 || length > longest) {
        throw InputException.of("cli.bench.models.length", length, longest);
      }
    }
    Threads.use(threads);
    terminal
        .out()
        .println(Words.text("cli.bench.models.title", opened.name(), threads, Products.kernel()));
    terminal.out().println(Words.text("cli.bench.models.columns"));
    PassTimes.measure(opened.model(), tokens.get(0), seconds); // the JVM compiles meanwhile
    for (int length : tokens) {
      print(length, PassTimes.measure(opened.model(), length, seconds));
    }
    return Cli.DONE;
  }

  private LoadedModel open() throws InputException {
    try {
      return library.open(model);
    } catch (CheckpointException e) {
      throw new InputException(e);
    }
  }

  private void print(int length, PassTimes times) {
    StringBuilder line = new StringBuilder(column(6, Words.text("cli.bench.models.count", length)));
    line.append(time(times.pass()));
    for (PassTimes.Part part : PassTimes.Part.values()) {
      line.append(time(times.shares().getOrDefault(part, 0.0)));
    }
    terminal.out().println(line.append(time(times.recording())));
  }

  private static String time(double milliseconds) {
    return column(11, Words.text("cli.bench.models.time", milliseconds));
  }

  private static String column(int width, String text) {
    return " ".repeat(Math.max(0, width - text.length())) + text;
  }
}
