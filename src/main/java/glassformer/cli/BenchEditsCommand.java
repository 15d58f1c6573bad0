package glassformer.cli;

import glassformer.checkpoint.CheckpointException;
import glassformer.checkpoint.LoadedModel;
import glassformer.checkpoint.ModelLibrary;
import glassformer.math.Products;
import glassformer.math.Threads;
import glassformer.model.Model;
import glassformer.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench edits}: what typing at the end of a text costs a causal model. */
@Command(name = "edits")
final class BenchEditsCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final ModelLibrary library;

  @Mixin private HelpOption help;

  @Option(names = "--model", paramLabel = "NAME|DIR", descriptionKey = "cli.bench.edits.model")
  private String model;

  @Option(
      names = "--tokens",
      paramLabel = "N,N,...",
      split = ",",
      descriptionKey = "cli.bench.edits.tokens")
  private List<Integer> tokens = List.of(16, 64, 256);

  @Option(names = "--threads", paramLabel = "N", descriptionKey = "cli.option.threads")
  private int threads = Threads.count();

  @Option(names = "--seconds", paramLabel = "N", descriptionKey = "cli.bench.edits.seconds")
  private double seconds = 2;

  BenchEditsCommand(Terminal terminal, ModelLibrary library) {
    this.terminal = terminal;
    this.library = library;
  }

  @Override
  public Integer call() throws InputException {
    if (threads < 1 || seconds <= 0) {
      throw InputException.of("cli.bench.models.range", threads, seconds);
    }
    if (model == null) {
      String name = Words.text("cli.bench.edits.random", RandomGpt2.VOCABULARY);
      return measure(name, RandomGpt2.ofMiniLmSizes());
    }
    LoadedModel opened = open();
    if (opened.config().hasEncoder()) {
      throw InputException.of("cli.bench.edits.causal", opened.name());
    }
    return measure(opened.name(), opened.model());
  }

  private LoadedModel open() throws InputException {
    try {
      return library.open(model);
    } catch (CheckpointException e) {
      throw new InputException(e);
    }
  }

  private int measure(String name, Model measured) throws InputException {
    int longest = measured.config().maxPositions();
    for (int length : tokens) {
      if (length < 2 || length > longest) {
        throw InputException.of("cli.bench.edits.length", length, longest);
      }
    }
    Threads.use(threads);
    terminal.out().println(Words.text("cli.bench.edits.title", name, threads, Products.kernel()));
    terminal.out().println(Words.text("cli.bench.edits.columns"));
    EditTimes.measure(measured, tokens.get(0), seconds); // the JVM compiles meanwhile
    for (int length : tokens) {
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
