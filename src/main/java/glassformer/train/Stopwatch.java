package glassformer.train;

/** Times one run of a training. */
final class Stopwatch {

  private final long start = System.nanoTime();
  private long tokens;
  private int batches;

  /** Counts one batch. */
  void count(int batchTokens) {
    tokens += batchTokens;
    batches++;
  }

  Progress progress(int step, int steps, Score last) {
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Progress(
        step,
        steps,
        last.meanLoss(),
        last.accuracy(),
        tokens / seconds,
        seconds / Math.max(batches, 1) * (steps - step));
  }
}
