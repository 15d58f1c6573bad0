package glassformer.checkpoint;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** One reading of a model: it tells how far it is and stops when it is no longer wanted. */
final class Watch {
  /** So often is it told at most. */
  private static final long STEPS = 200;

  private final Progress progress;
  private final BooleanSupplier cancelled;
  private long total;
  private long done;
  private long told = -1;

  Watch(Progress progress, BooleanSupplier cancelled) {
    this.progress = progress;
    this.cancelled = cancelled;
  }

  /** Says how much there is to be read, unless that was said before. */
  void expect(long bytes) {
    if (total == 0) {
      total = Math.max(1, bytes);
      advance(0);
    }
  }

  /**
   * Counts bytes that were read.
   *
   * @throws CancellationException if the model is no longer wanted
   */
  void advance(long bytes) {
    if (cancelled.getAsBoolean()) {
      throw new CancellationException();
    }
    done += bytes;
    long steps = STEPS * done / total;
    if (steps > told) {
      told = steps;
      progress.read(done, total);
    }
  }
}
