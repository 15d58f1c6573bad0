package glassformer.cli;

import glassformer.checkpoint.LoadedModel;
import glassformer.checkpoint.ModelLibrary;
import glassformer.math.Products;
import glassformer.words.Words;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code bench models}: how long a recorded pass takes at several lengths, and where it goes. */
@Command(name = "models")
final class BenchModelsCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final ModelLibrary library;

  @Mixin private HelpOption help;

  @Mixin private PassOptions options;

  BenchModelsCommand(Terminal terminal, ModelLibrary library) {
    this.terminal = terminal;
    this.library = library;
  }

  @Override
  public Integer call() throws InputException {
    LoadedModel opened = ModelOption.open(library, options.model().orElse("minilm"));
    List<Integer> lengths = options.lengths(1, opened.config().maxPositions());
    double seconds = options.seconds();
    terminal
        .out()
        .println(
            Words.text(
                "cli.bench.models.title", opened.name(), options.threads(), Products.kernel()));
    terminal.out().println(Words.text("cli.bench.models.columns"));
    PassTimes.measure(opened.model(), lengths.get(0), seconds); // the JVM compiles meanwhile
    for (int length : lengths) {
      print(length, PassTimes.measure(opened.model(), length, seconds));
    }
    return Cli.DONE;
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
