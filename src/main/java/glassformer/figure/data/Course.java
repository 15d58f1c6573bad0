package glassformer.figure.data;

import glassformer.trace.Step;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/** How far the writing of some steps is, counted in cells; where it ends when cancelled. */
final class Course {
  private final long cells;
  private final DoubleConsumer progress;
  private final BooleanSupplier cancelled;
  private long done;

  Course(List<Step> steps, DoubleConsumer progress, BooleanSupplier cancelled) {
    this.cells = Math.max(1, steps.stream().mapToLong(Step::cells).sum());
    this.progress = progress;
    this.cancelled = cancelled;
  }

  /**
   * Counts cells that were written.
   *
   * @throws CancellationException if cancelled
   */
  void wrote(long more) {
    if (cancelled.getAsBoolean()) {
      throw new CancellationException();
    }
    done += more;
    progress.accept(Math.min(1, (double) done / cells));
  }
}
