package glassformer.cli;

import glassformer.checkpoint.LoadedModel;
import glassformer.checkpoint.ModelLibrary;
import glassformer.math.Products;
import glassformer.model.Model;
import glassformer.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code bench edits}: what typing at the end of a text costs a causal model. */
@Command(name = "edits")
final class BenchEditsCommand implements Callable<Integer> {
  private static final int SHORTEST = 2; // so that a token is left when the last is edited

  private final Terminal terminal;
  private final ModelLibrary library;

  @Mixin private HelpOption help;

  @Mixin private PassOptions options;

  BenchEditsCommand(Terminal terminal, ModelLibrary library) {
    this.terminal = terminal;
    this.library = library;
  }

  @Override
  public Integer call() throws InputException {
    if (options.model().isEmpty()) {
      String name = Words.text("cli.bench.edits.random", RandomGpt2.VOCABULARY);
      return measure(name, RandomGpt2.ofMiniLmSizes());
    }
    LoadedModel opened = ModelOption.open(library, options.model().get());
    if (opened.config().hasEncoder()) {
      throw InputException.of("cli.bench.edits.causal", opened.name());
    }
    return measure(opened.name(), opened.model());
  }

  private int measure(String name, Model measured) throws InputException {
    List<Integer> lengths = options.lengths(SHORTEST, measured.config().maxPositions());
    double seconds = options.seconds();
    terminal
        .out()
        .println(Words.text("cli.bench.edits.title", name, options.threads(), Products.kernel()));
    terminal.out().println(Words.text("cli.bench.edits.columns"));
    EditTimes.measure(measured, lengths.get(0), seconds); // the JVM compiles meanwhile
    for (int length : lengths) {
      EditTimes times = EditTimes.measure(measured, length, seconds);
      terminal.out().println(line(length, times));
    }
    return Cli.DONE;
  }

  private static String line(int length, EditTimes times) {
    return String.format(
        Locale.ROOT,
        "%6d %10.2f %10.2f %6.2f %14.2f %6.2f",
        length,
        times.whole(),
        times.appended(),
        times.appended() / times.whole(),
        times.replaced(),
        times.replaced() / times.whole());
  }
}
