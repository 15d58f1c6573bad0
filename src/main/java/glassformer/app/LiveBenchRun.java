package glassformer.app;

import glassformer.cli.LiveTimings;
import glassformer.session.Run;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TextField;

/**
 * Types into the window and steps through it, and times each until the layout pulse that carries
 * it. All but the waiting happens on the JavaFX thread.
 */
final class LiveBenchRun {
  private static final int SHORTEST_PAUSE_MILLIS = 20;
  private static final int LONGEST_PAUSE_MILLIS = 50;

  private final Workbench workbench;
  private final Scene scene;
  private final int warmUp;
  private final int measured;
  private final TextField field;
  private final CompletableFuture<LiveTimings> timings;
  private final Typing typing;
  private final Random pauses = new Random(1);
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "bench-clock");
            thread.setDaemon(true);
            return thread;
          });
  private final Runnable onPulse = this::pulse;
  private final List<Double> editToTrace = new ArrayList<>();
  private final List<Double> editToPainted = new ArrayList<>();
  private final List<Double> stepToPainted = new ArrayList<>();
  private double firstPicture;
  private long peakHeap;

  private long traced;
  private BooleanSupplier isShown;
  private Runnable onShown;

  /**
   * @param typing what is typed
   * @param warmUp edits, and steps, that are not timed
   * @param measured edits, and steps, that are
   * @param timings completed at the end
   */
  LiveBenchRun(
      Workbench workbench,
      Scene scene,
      Typing typing,
      int warmUp,
      int measured,
      CompletableFuture<LiveTimings> timings) {
    this.workbench = workbench;
    this.scene = scene;
    this.typing = typing;
    this.warmUp = warmUp;
    this.measured = measured;
    this.field = (TextField) scene.lookup("#source-field");
    this.timings = timings;
  }

  /** Waits for the first picture, then edits, then steps. */
  void start() {
    // Views listen for changes; listeners for invalidation are told before them.
    workbench.run().addListener(observable -> traced = System.nanoTime());
    workbench
        .problem()
        .addListener((observable, before, now) -> now.ifPresent(timings::completeExceptionally));
    scene.addPostLayoutPulseListener(onPulse);
    isShown = () -> workbench.run().get() != null;
    onShown =
        () -> {
          long start = ManagementFactory.getRuntimeMXBean().getStartTime();
          firstPicture = System.currentTimeMillis() - start;
          edit();
        };
    Platform.requestNextPulse();
  }

  private void pulse() {
    if (isShown.getAsBoolean()) {
      isShown = () -> false;
      Runtime runtime = Runtime.getRuntime();
      peakHeap = Math.max(peakHeap, runtime.totalMemory() - runtime.freeMemory());
      onShown.run();
    }
  }

  private void edit() {
    if (editToPainted.size() == warmUp + measured) {
      step();
      return;
    }
    String text = typing.next();
    time(
        () -> field.setText(text),
        () -> workbench.run().get().scenario().source().equals(text),
        begin -> {
          editToTrace.add((traced - begin) / 1e6);
          editToPainted.add((System.nanoTime() - begin) / 1e6);
          edit();
        });
  }

  private void step() {
    if (stepToPainted.size() == warmUp + measured) {
      finish();
      return;
    }
    if (workbench.stop() == workbench.walk().get().size() - 1) {
      workbench.goTo(0);
    }
    time(
        workbench::next,
        () -> true,
        begin -> {
          stepToPainted.add((System.nanoTime() - begin) / 1e6);
          step();
        });
  }

  /**
   * Does something after a pause, and waits for the pulse that shows it.
   *
   * @param then told when it began, in nanoseconds, in the pulse that shows it
   */
  private void time(Runnable action, BooleanSupplier shown, LongConsumer then) {
    int pause = pauses.nextInt(SHORTEST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS);
    clock.schedule(
        () -> {
          long begin = System.nanoTime();
          Platform.runLater(
              () -> {
                onShown = () -> then.accept(begin);
                action.run();
                isShown = shown;
                Platform.requestNextPulse();
              });
        },
        pause,
        TimeUnit.MILLISECONDS);
  }

  private void finish() {
    scene.removePostLayoutPulseListener(onPulse);
    clock.shutdown();
    timings.complete(
        new LiveTimings(
            measured(editToTrace),
            measured(editToPainted),
            measured(stepToPainted),
            firstPicture,
            peakHeap,
            tokens()));
  }

  private int tokens() {
    Run run = workbench.run().get();
    return run.sourceIds().length + run.targetIds().length;
  }

  private double[] measured(List<Double> times) {
    return times.stream().skip(warmUp).mapToDouble(Double::doubleValue).toArray();
  }
}
