package glassformer.session;

import glassformer.checkpoint.LoadedModel;
import glassformer.trace.Memory;
import glassformer.words.Words;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/**
 * Runs scenarios one at a time on a worker: the newest wins, a stale one stops between steps, and
 * what is published is always the newest finished.
 *
 * <p>Runs take their matrices from one memory. Besides those that others hold there are two at
 * most, one under way and one on its way to the screen; of a causal model three, one under way and
 * the last two, which it reuses.
 */
public final class LiveRuns implements AutoCloseable {
  /** A trace of MiniLM with 256 tokens has as much. */
  static final long MOST_BYTES_KEPT = 128L << 20;

  /** Finds and reads a model; called on the worker, and only when the model changes. */
  public interface Models {

    /**
     * @param progress told how much was read, from 0 to 1
     * @param cancelled asked while reading
     * @throws CancellationException if cancelled
     */
    LoadedModel load(String model, DoubleConsumer progress, BooleanSupplier cancelled)
        throws IOException;
  }

  /** A run that the screen has not taken yet. */
  private record Finished(Run run, long number) {}

  /** One thread; when it has ended, what it kept is let go. */
  private final class Worker extends ThreadPoolExecutor {
    private Worker() {
      super(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Worker::thread);
    }

    private static Thread thread(Runnable task) {
      Thread thread = new Thread(task, "live-runs");
      thread.setDaemon(true);
      return thread;
    }

    @Override
    protected void terminated() {
      letGo(finished.getAndSet(null));
      earlier.forget();
      loaded = null;
      memory.close();
    }
  }

  private final Models models;
  private final Executor screen;
  private final Consumer<Run> onRun;
  private final Consumer<Exception> onFailure;
  private final Consumer<Optional<Loading>> onLoading;
  private final ExecutorService worker = new Worker();
  private final AtomicLong newest = new AtomicLong();
  private final Memory memory;
  private final AtomicReference<Finished> finished = new AtomicReference<>();
  private volatile String wantedModel = "";
  private String loadedName;
  private LoadedModel loaded;
  private int[] guess = {};
  private final EarlierRuns earlier = new EarlierRuns();

  /**
   * @param screen where the consumers are called
   * @param onRun is handed a run, which it closes when done with it
   * @param onLoading told what is being read and how far, and empty when that is over
   */
  public LiveRuns(
      Models models,
      Executor screen,
      Consumer<Run> onRun,
      Consumer<Exception> onFailure,
      Consumer<Optional<Loading>> onLoading) {
    this(models, screen, onRun, onFailure, onLoading, new Memory(MOST_BYTES_KEPT));
  }

  LiveRuns(
      Models models,
      Executor screen,
      Consumer<Run> onRun,
      Consumer<Exception> onFailure,
      Consumer<Optional<Loading>> onLoading,
      Memory memory) {
    this.memory = memory;
    this.models = models;
    this.screen = screen;
    this.onRun = onRun;
    this.onFailure = onFailure;
    this.onLoading = onLoading;
  }

  /** Asks for a scenario's run; one that is under way or waiting is given up. */
  public void submit(Scenario scenario) {
    long number = newest.incrementAndGet();
    wantedModel = scenario.model();
    worker.execute(() -> run(scenario, number));
  }

  private boolean isStale(long number) {
    return newest.get() != number;
  }

  private void run(Scenario scenario, long number) {
    if (isStale(number)) {
      return;
    }
    try {
      if (!scenario.model().equals(loadedName)) {
        load(scenario.model());
      }
      Run run =
          Run.of(scenario, loaded, guess, earlier, Optional.of(memory), () -> isStale(number));
      earlier.remember(run);
      if (scenario.target().isEmpty()) {
        guess = run.targetIds();
      }
      publish(new Finished(run, number));
    } catch (CancellationException e) {
      return; // a newer scenario is waiting
    } catch (IOException | RuntimeException e) {
      publish(number, () -> onFailure.accept(e));
    } catch (OutOfMemoryError e) {
      IOException failure = new IOException(Words.text("session.memory", scenario.model()), e);
      publish(number, () -> onFailure.accept(failure));
    } catch (Error e) { // else the screen would wait for this scenario and show the one before
      publish(number, () -> onFailure.accept(new IllegalStateException(e)));
    }
  }

  private void publish(Finished next) {
    letGo(finished.getAndSet(next));
    screen.execute(this::show);
  }

  private void show() {
    Finished next = finished.getAndSet(null);
    if (next == null) {
      return; // it was shown when the screen was told of the one before
    }
    if (isStale(next.number())) {
      letGo(next);
    } else {
      onRun.accept(next.run());
    }
  }

  private static void letGo(Finished unseen) {
    if (unseen != null) {
      unseen.run().close();
    }
  }

  /** Reads a model; typing meanwhile does not stop it, asking for another model does. */
  private void load(String name) throws IOException {
    LoadingReport report =
        new LoadingReport(name, loading -> screen.execute(() -> onLoading.accept(loading)));
    try {
      earlier.forget(); // their memory may be needed for the model
      loaded = models.load(name, report::read, () -> !name.equals(wantedModel));
      loadedName = name;
      guess = new int[] {};
    } finally {
      report.end();
    }
  }

  private void publish(long number, Runnable consumer) {
    screen.execute(
        () -> {
          if (!isStale(number)) {
            consumer.run();
          }
        });
  }

  /** Stops the worker; nothing is published after, and no memory is kept. */
  @Override
  public void close() {
    newest.incrementAndGet();
    wantedModel = "";
    worker.shutdownNow();
  }
}
