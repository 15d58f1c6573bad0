package glassformer.cli;

import glassformer.math.Threads;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** {@code --model}, {@code --tokens}, {@code --threads} and {@code --seconds}: what is measured. */
final class PassOptions {
  @Option(names = "--model", paramLabel = "NAME|DIR", descriptionKey = "cli.bench.passes.model")
  private String model;

  @Option(
      names = "--tokens",
      paramLabel = "N,N,...",
      split = ",",
      descriptionKey = "cli.bench.passes.tokens")
  private List<Integer> tokens = List.of(8, 16, 32, 64, 128, 256, 512);

  @Option(names = "--threads", paramLabel = "N", descriptionKey = "cli.option.threads")
  private int threads = Threads.count();

  @Option(names = "--seconds", paramLabel = "N", descriptionKey = "cli.bench.passes.seconds")
  private double seconds = 2;

  /** The model that was named, if one was. */
  Optional<String> model() {
    return Optional.ofNullable(model);
  }

  /**
   * Sets the threads, and gives the lengths.
   *
   * @throws InputException if something is out of its range
   */
  List<Integer> lengths(int least, int longest) throws InputException {
    if (threads < 1 || seconds <= 0) {
      throw InputException.of("cli.bench.passes.range", threads, seconds);
    }
    for (int length : tokens) {
      if (length < least || length > longest) {
        throw InputException.of("cli.bench.passes.length", length, least, longest);
      }
    }
    Threads.use(threads);
    return tokens;
  }

  int threads() {
    return threads;
  }

  double seconds() {
    return seconds;
  }
}
