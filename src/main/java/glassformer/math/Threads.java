package glassformer.math;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;

/**
 * The threads that share one computation: the caller, and helpers that wait awake for a moment
 * between two of its steps and asleep between two computations.
 *
 * <p>One computation at a time is shared. Another one, or a part that would share in turn, is done
 * by its caller alone, so that nothing ever waits for a helper that is busy elsewhere.
 */
public final class Threads {
  private static final int MOST = 8;
  private static final int CELLS_A_RANGE = 1 << 13;
  private static final int CELLS_A_UNIT = 64; // whole registers
  private static final AtomicBoolean BUSY = new AtomicBoolean();
  private static volatile Helpers helpers =
      new Helpers(Math.min(MOST, Runtime.getRuntime().availableProcessors()) - 1);

  private Threads() {}

  /** How many threads compute together, the caller among them. */
  public static int count() {
    return helpers.count() + 1;
  }

  /**
   * Sets how many threads compute together; 1 is the caller alone.
   *
   * @throws IllegalArgumentException if there would be none
   */
  public static void use(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("a computation needs 1 thread or more, not " + count);
    }
    Helpers before = helpers;
    helpers = new Helpers(count - 1);
    before.stop();
  }

  /**
   * Runs parts 0 to {@code parts - 1}, in any order and on several threads; returns when all are
   * done. Where parts fail, one failure is thrown, after all have ended.
   */
  public static void each(int parts, IntConsumer task) {
    Helpers crew = helpers;
    if (parts < 2 || crew.count() == 0 || !BUSY.compareAndSet(false, true)) {
      for (int part = 0; part < parts; part++) {
        task.accept(part);
      }
      return;
    }
    try {
      crew.share(new SharedTask(parts, task));
    } finally {
      BUSY.set(false);
    }
  }

  /** A range of cells or rows, to before {@code to}. */
  public interface Range {
    void run(int from, int to);
  }

  /** Rows in ranges of so many cells that sharing them pays. */
  static void rows(int rows, int columns, Range task) {
    ranges(0, rows, Math.max(1, CELLS_A_RANGE / Math.max(1, columns)), 1, task);
  }

  /** Cells in ranges so long that sharing them pays. */
  public static void cells(int from, int to, Range task) {
    ranges(from, to, CELLS_A_RANGE, CELLS_A_UNIT, task);
  }

  /**
   * Runs a task over {@code from} to before {@code to}, in ranges that several threads take: as
   * many for each, and as long.
   *
   * @param rangeSize the longest
   * @param unit of which a range's length is a multiple, but for the last
   */
  private static void ranges(int from, int to, int rangeSize, int unit, Range task) {
    int least = ceil(to - from, rangeSize);
    int parts = least < 2 ? least : ceil(least, count()) * count();
    int size = Math.max(1, ceil(ceil(to - from, Math.max(1, parts)), unit) * unit);
    each(
        ceil(to - from, size),
        part -> task.run(from + part * size, Math.min(to, from + (part + 1) * size)));
  }

  private static int ceil(int dividend, int divisor) {
    return (dividend + divisor - 1) / divisor;
  }
}
