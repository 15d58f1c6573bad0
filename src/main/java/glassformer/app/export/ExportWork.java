package glassformer.app.export;

import glassformer.session.Run;
import glassformer.words.Words;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/** One export on a thread of its own; started and cancelled on the JavaFX thread. */
final class ExportWork {

  /** What is to be done. */
  @FunctionalInterface
  interface Job<T> {

    /**
     * @param progress told the share that is done, 0 to 1
     * @param cancelled asked now and then
     * @throws CancellationException if cancelled
     */
    T run(DoubleConsumer progress, BooleanSupplier cancelled) throws Exception;
  }

  /** Hears of the work; called by the executor of the screen. */
  interface Listener<T> {
    void progressed(double share);

    void done(T result);

    void cancelled();

    void failed(String message);
  }

  private final Executor screen;
  private volatile boolean cancelled;

  private ExportWork(Executor screen) {
    this.screen = screen;
  }

  /**
   * Begins the work.
   *
   * @param run that the job reads; held until it ends
   * @param screen runs what it is given on the JavaFX thread
   */
  static <T> ExportWork start(Run run, Executor screen, Job<T> job, Listener<T> listener) {
    ExportWork work = new ExportWork(screen);
    Run held = run.hold();
    Thread thread = new Thread(() -> work.run(held, job, listener), "export");
    thread.setDaemon(true);
    thread.start();
    return work;
  }

  /** Asks it to stop; the listener hears when it has. */
  void cancel() {
    cancelled = true;
  }

  private <T> void run(Run held, Job<T> job, Listener<T> listener) {
    try (held) {
      Consumer<Double> progressed = listener::progressed;
      T result = job.run(share -> screen.execute(() -> progressed.accept(share)), () -> cancelled);
      screen.execute(() -> listener.done(result));
    } catch (CancellationException e) {
      screen.execute(listener::cancelled);
    } catch (Exception e) {
      screen.execute(() -> listener.failed(message(e)));
    } catch (OutOfMemoryError e) {
      screen.execute(() -> listener.failed(Words.text("export.memory")));
    }
  }

  /** What went wrong, in words. */
  static String message(Exception reason) {
    String message = reason.getMessage();
    return message == null || message.isBlank() ? reason.getClass().getSimpleName() : message;
  }
}
