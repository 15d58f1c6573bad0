package glassformer.cli;

import glassformer.math.Threads;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** {@code --model}, {@code --tokens}, {@code --threads} and {@code --seconds}: what is measured. */
final class PassOptions {
  private static final List<Integer> USUAL = List.of(8, 16, 32, 64, 128, 256, 512);

  @Option(names = "--model", paramLabel = "NAME|DIR", descriptionKey = "cli.bench.passes.model")
  private String model;

  @Option(
      names = "--tokens",
      paramLabel = "N,N,...",
      split = ",",
      descriptionKey = "cli.bench.passes.tokens")
  private List<Integer> tokens = List.of();

  @Option(names = "--threads", paramLabel = "N", descriptionKey = "cli.option.threads")
  private int threads = Threads.count();

  @Option(names = "--seconds", paramLabel = "N", descriptionKey = "cli.bench.passes.seconds")
  private double seconds = 2;

  /** The model that was named, if one was. */
  Optional<String> model() {
    return Optional.ofNullable(model);
  }

  /**
   * Sets the threads, and gives the lengths: those that were named, or else the usual ones that the
   * model has positions for.
   *
   * @param longest the model's positions
   * @throws InputException if something is out of its range
   */
  List<Integer> lengths(int least, int longest) throws InputException {
    if (threads < 1 || seconds <= 0) {
      throw InputException.of("cli.bench.passes.range", threads, seconds);
    }
    List<Integer> lengths = tokens.isEmpty() ? usual(least, longest) : tokens;
    for (int length : lengths) {
      if (length < least || length > longest) {
        throw InputException.of("cli.bench.passes.length", length, least, longest);
      }
    }
    Threads.use(threads);
    return lengths;
  }

  private static List<Integer> usual(int least, int longest) throws InputException {
    List<Integer> lengths = USUAL.stream().filter(length -> length <= longest).toList();
    if (lengths.isEmpty()) {
      throw InputException.of("cli.bench.passes.short", longest, USUAL.get(0), least);
    }
    return lengths;
  }

  int threads() {
    return threads;
  }

  double seconds() {
    return seconds;
  }
}
