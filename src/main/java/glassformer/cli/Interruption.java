package glassformer.cli;

import java.util.concurrent.CountDownLatch;

/**
 * Lets a long command end by itself when the process is asked to (Ctrl-C, a kill): the process
 * waits until this is closed.
 */
final class Interruption implements AutoCloseable {
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread hook = new Thread(this::ask, "interruption");
  private volatile boolean asked;

  Interruption() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Whether the command should end as soon as it can. */
  boolean isAsked() {
    return asked;
  }

  private void ask() {
    asked = true;
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    if (!asked) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }
}
