package glassformer.train;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** A few threads that share numbered pieces of work; the calling thread is one of them. */
final class Workers implements AutoCloseable {

  /** One piece of work. */
  @FunctionalInterface
  interface Piece {
    /**
     * @param worker who does it, from 0; one thread at a time
     * @param index which piece it is, from 0
     */
    void work(int worker, int index);
  }

  private final int count;
  private final ExecutorService others;

  /**
   * @throws IllegalArgumentException if the count is below 1
   */
  Workers(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("there must be at least 1 thread, not " + count);
    }
    this.count = count;
    this.others =
        Executors.newFixedThreadPool(
            Math.max(1, count - 1),
            task -> {
              Thread thread = new Thread(task, "training worker");
              thread.setDaemon(true);
              return thread;
            });
  }

  int count() {
    return count;
  }

  /** Does all pieces, in no certain order, and returns when the last is done. */
  void share(int pieces, Piece piece) {
    AtomicInteger next = new AtomicInteger();
    List<Future<?>> running = new ArrayList<>();
    for (int worker = 1; worker < count; worker++) {
      int number = worker;
      running.add(others.submit(() -> work(number, next, pieces, piece)));
    }
    try {
      work(0, next, pieces, piece);
    } finally {
      next.set(pieces);
      running.forEach(Workers::await);
    }
  }

  private static void work(int worker, AtomicInteger next, int pieces, Piece piece) {
    for (int index = next.getAndIncrement(); index < pieces; index = next.getAndIncrement()) {
      piece.work(worker, index);
    }
  }

  private static void await(Future<?> future) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          future.get();
          return;
        } catch (InterruptedException e) {
          interrupted = true; // pieces are short and share their data: wait for them first
        }
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() {
    others.shutdownNow();
  }
}
