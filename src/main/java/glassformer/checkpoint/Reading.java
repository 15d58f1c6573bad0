package glassformer.checkpoint;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** One reading of a model: it tells how far it is and stops when it is no longer wanted. */
final class Reading {
  private final Progress progress;
  private final BooleanSupplier cancelled;
  private long total = 1;
  private long done;

  Reading(Progress progress, BooleanSupplier cancelled) {
    this.progress = progress;
    this.cancelled = cancelled;
  }

  /** Begins to count. */
  void begin(long bytes) {
    total = Math.max(1, bytes);
    done = 0;
    advance(0);
  }

  /**
   * Counts bytes that were read.
   *
   * @throws CancellationException if the model is no longer wanted
   */
  void advance(long bytes) {
    checkWanted();
    done += bytes;
    progress.read(done, total);
  }

  /**
   * @throws CancellationException if the model is no longer wanted
   */
  void checkWanted() {
    if (cancelled.getAsBoolean()) {
      throw new CancellationException();
    }
  }
}
