package glassformer.train;

import glassformer.words.Words;

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
    require(steps >= 0, "steps", steps, "at least 0");
    require(batch >= 1, "batch", batch, "at least 1");
    require(warmup >= 1, "warmup", warmup, "at least 1");
    require(factor > 0, "factor", factor, "above 0");
    require(smoothing >= 0 && smoothing < 1, "smoothing", smoothing, "from 0 to below 1");
    require(unknownShare >= 0 && unknownShare < 1, "unknown", unknownShare, "from 0 to below 1");
    require(threads >= 1, "threads", threads, "at least 1");
  }

  /** The options that made the built-in Translator, on every core. */
  public static TrainingOptions standard() {
    return new TrainingOptions(
        1, 5000, 32, 400, 0.5, 0.1, 0.02, Runtime.getRuntime().availableProcessors());
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

  private static void require(boolean valid, String name, Number value, String range) {
    if (!valid) {
      throw new IllegalArgumentException(
          Words.text("train.option.range", name, value.toString(), range));
    }
  }
}
