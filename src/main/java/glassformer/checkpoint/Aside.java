package glassformer.checkpoint;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** A part of a model that is read by a thread of its own while others are read. */
final class Aside<T> implements AutoCloseable {

  /** Reads the part. */
  @FunctionalInterface
  interface Work<T> {
    T read() throws CheckpointException;
  }

  private final FutureTask<T> task;

  private Aside(FutureTask<T> task) {
    this.task = task;
  }

  static <T> Aside<T> start(Work<T> work) {
    FutureTask<T> task = new FutureTask<>(work::read);
    Thread thread = new Thread(task, "reading a model");
    thread.setDaemon(true);
    thread.start();
    return new Aside<>(task);
  }

  /** Waits for the part. */
  T result() throws CheckpointException {
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof CheckpointException known) {
        throw known;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) e.getCause(); // the work declares no other
    }
  }

  /** Stops the thread, if the part is no longer waited for. */
  @Override
  public void close() {
    task.cancel(true);
  }
}
