package glassformer.cli;

import glassformer.math.Products;
import glassformer.train.TrainingBenchmark;
import glassformer.words.Words;
import java.util.Arrays;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench train}: how many tokens a second the Translator's training takes. */
@Command(name = "train")
final class BenchTrainCommand implements Callable<Integer> {
  private static final int WARM_UP_STEPS = 50;
  private static final int TIMED_STEPS = 250;

  private final Terminal terminal;

  @Mixin private HelpOption help;

  @Option(names = "--threads", paramLabel = "N", descriptionKey = "cli.option.threads")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--runs", paramLabel = "N", descriptionKey = "cli.bench.train.runs")
  private int runs = 5;

  BenchTrainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InputException {
    if (threads < 1 || runs < 1) {
      throw InputException.of("cli.bench.train.range", threads, runs);
    }
    double[] speeds = new double[runs];
    for (int i = 0; i < runs; i++) {
      speeds[i] =
          TrainingBenchmark.tokensPerSecond(
              TrainingBenchmark.Sentences.RANDOM, threads, WARM_UP_STEPS, TIMED_STEPS);
      terminal.out().println(Words.text("cli.bench.train.run", i + 1, speeds[i]));
    }
    Arrays.sort(speeds);
    double median = (speeds[(runs - 1) / 2] + speeds[runs / 2]) / 2;
    terminal
        .out()
        .println(Words.text("cli.bench.train.median", threads, Products.kernel(), median));
    return Cli.DONE;
  }
}
