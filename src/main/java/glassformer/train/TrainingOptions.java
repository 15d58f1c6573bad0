package glassformer.train;

import glassformer.words.Words;
import java.util.stream.Stream;

/**
 * How to train. Everything but {@code steps} and {@code threads} changes the bytes of the result
 * from the first step on.
 *
 * @param seed of the first parameters and of all sentences
 * @param steps batches in all
 * @param batch sentences in a batch
 * @param warmup steps in which the learning rate rises
 * @param factor what the paper's learning rate is multiplied by
 * @param smoothing the share of probability that label smoothing spreads over all words
 * @param unknownShare the share of words that become the unknown one
 * @param threads how many threads compute
 */
public record TrainingOptions(
    long seed,
    int steps,
    int batch,
    int warmup,
    double factor,
    double smoothing,
    double unknownShare,
    int threads) {

  public TrainingOptions {
    atLeast(0, steps, "steps");
    atLeast(1, batch, "batch");
    atLeast(1, warmup, "warmup");
    atLeast(1, threads, "threads");
    require(factor > 0 && Double.isFinite(factor), "train.option.positive", "factor", factor);
    share(smoothing, "smoothing");
    share(unknownShare, "unknown");
  }

  /** The options that made the built-in Translator, on every core. */
  public static TrainingOptions standard() {
    return new TrainingOptions(
        4, 7500, 32, 400, 0.3, 0.1, 0.02, Runtime.getRuntime().availableProcessors());
  }

  public TrainingOptions withSeed(long other) {
    return new TrainingOptions(
        other, steps, batch, warmup, factor, smoothing, unknownShare, threads);
  }

  public TrainingOptions withSteps(int other) {
    return new TrainingOptions(
        seed, other, batch, warmup, factor, smoothing, unknownShare, threads);
  }

  public TrainingOptions withThreads(int other) {
    return new TrainingOptions(seed, steps, batch, warmup, factor, smoothing, unknownShare, other);
  }

  private static void atLeast(int least, int value, String name) {
    require(value >= least, "train.option.least", name, value, least);
  }

  private static void share(double value, String name) {
    require(value >= 0 && value < 1, "train.option.share", name, value);
  }

  private static void require(boolean valid, String key, Object... details) {
    if (!valid) {
      Object[] words = Stream.of(details).map(String::valueOf).toArray();
      throw new IllegalArgumentException(Words.text(key, words));
    }
  }
}
