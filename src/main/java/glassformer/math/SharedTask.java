package glassformer.math;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Parts of one computation that several threads take, the next free one each time. */
final class SharedTask {
  private static final int SPINS_BEFORE_YIELD = 2000;

  private final int parts;
  private final IntConsumer task;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger done = new AtomicInteger();
  private volatile Throwable failure;

  SharedTask(int parts, IntConsumer task) {
    this.parts = parts;
    this.task = task;
  }

  /** Takes parts until none is left; after a failure they are passed over. */
  void work() {
    int part;
    while ((part = next.getAndIncrement()) < parts) {
      try {
        if (failure == null) {
          task.accept(part);
        }
      } catch (RuntimeException | Error e) {
        failure = e;
      } finally {
        done.incrementAndGet();
      }
    }
  }

  /** Waits for parts that others took; throws what failed. */
  void finish() {
    for (int spins = 0; done.get() < parts; spins++) {
      if (spins < SPINS_BEFORE_YIELD) {
        Thread.onSpinWait();
      } else {
        Thread.yield();
      }
    }
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure != null) {
      throw (RuntimeException) failure;
    }
  }
}
