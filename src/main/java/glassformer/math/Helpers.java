package glassformer.math;

import java.util.concurrent.locks.LockSupport;

/** Threads that help with a {@link SharedTask}; started with the first one, they never end it. */
final class Helpers {
  private static final long AWAKE_NANOS = 200_000;
  private static final int SPINS_A_LOOK_AT_THE_CLOCK = 64;

  private final Thread[] threads;
  private volatile boolean started;
  private volatile SharedTask task;
  private volatile boolean stopped;

  Helpers(int count) {
    threads = new Thread[count];
  }

  int count() {
    return threads.length;
  }

  /** Does a task together with the helpers; one caller at a time. */
  void share(SharedTask shared) {
    if (!started) {
      start();
    }
    task = shared;
    for (Thread thread : threads) {
      LockSupport.unpark(thread);
    }
    shared.work();
    task = null; // what it reads may be released
    shared.finish();
  }

  /** Ends the threads; what is shared later its caller does alone. */
  synchronized void stop() {
    stopped = true;
    for (Thread thread : threads) {
      LockSupport.unpark(thread);
    }
  }

  private synchronized void start() {
    for (int i = 0; i < threads.length; i++) {
      threads[i] = new Thread(this::help, "compute-" + (i + 1));
      threads[i].setDaemon(true);
      threads[i].start();
    }
    started = true;
  }

  private void help() {
    long idleSince = System.nanoTime();
    int spins = 0;
    while (!stopped) {
      SharedTask shared = task;
      if (shared != null) {
        shared.work();
        idleSince = System.nanoTime();
      } else if (++spins % SPINS_A_LOOK_AT_THE_CLOCK != 0
          || System.nanoTime() - idleSince < AWAKE_NANOS) {
        Thread.onSpinWait();
      } else {
        LockSupport.park(this);
        idleSince = System.nanoTime();
      }
    }
  }
}
