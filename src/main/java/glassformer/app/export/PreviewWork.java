package glassformer.app.export;

import glassformer.figure.Figure;
import glassformer.figure.file.FigureImage;
import glassformer.figure.file.Medium;
import glassformer.figure.kind.FigureException;
import glassformer.figure.kind.FigureRequest;
import glassformer.figure.kind.Figures;
import glassformer.session.Run;
import glassformer.words.Words;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Paints previews of one run on a thread of its own: the newest wins. */
final class PreviewWork implements AutoCloseable {
  private static final double POINTS_AN_INCH = 72;
  private static final double LARGEST = 3;
  private static final double MOST_WEIGHED_PIXELS = 2e7;

  /** Hears of the newest request only; called by the executor of the screen. */
  interface Listener {
    void painted(Preview preview);

    /** How many bytes the file of the preview that was painted last has. */
    void weighed(long bytes);

    void failed(String message);
  }

  /**
   * What is to be previewed.
   *
   * @param width of the place on screen, in its pixels
   * @param height of the place on screen, in its pixels
   * @param zoom pixels of the screen on one of the window
   */
  record Wanted(
      FigureSubject subject,
      FigureRequest request,
      Medium medium,
      double width,
      double height,
      double zoom) {

    /** The resolution at which a figure fills the place, but is not much larger than life. */
    double dpi(Figure figure) {
      double fitting = Math.min(width / figure.width(), height / figure.height());
      return POINTS_AN_INCH * Math.min(fitting, LARGEST * zoom);
    }
  }

  private final Run run;
  private final Executor screen;
  private final Listener listener;
  private final AtomicLong newest = new AtomicLong();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "figure-preview");
            thread.setDaemon(true);
            return thread;
          });

  PreviewWork(Run run, Executor screen, Listener listener) {
    this.run = run.hold();
    this.screen = screen;
    this.listener = listener;
  }

  void submit(Wanted wanted) {
    long number = newest.incrementAndGet();
    worker.execute(() -> run(wanted, number));
  }

  private void run(Wanted wanted, long number) {
    if (isStale(number)) {
      return;
    }
    try {
      Figure figure = Figures.of(wanted.subject().run(), wanted.request());
      double dpi = wanted.dpi(figure);
      BufferedImage painted = FigureImage.of(figure, dpi);
      Preview preview =
          new Preview(
              wanted.request(),
              wanted.medium(),
              figure,
              PictureClipboard.toJavaFx(painted),
              dpi,
              Figures.showsNumbers(figure));
      publish(number, () -> listener.painted(preview));
      weigh(wanted, figure, number);
    } catch (FigureException | IOException | RuntimeException e) {
      publish(number, () -> listener.failed(ExportWork.message(e)));
    } catch (OutOfMemoryError e) {
      publish(number, () -> listener.failed(Words.text("export.memory")));
    }
  }

  /** Says how large the file will be, where finding out does not take long. */
  private void weigh(Wanted wanted, Figure figure, long number) throws IOException {
    double dpi = wanted.request().options().look().dpi();
    double scale = dpi / POINTS_AN_INCH;
    boolean large = figure.width() * figure.height() * scale * scale > MOST_WEIGHED_PIXELS;
    if (isStale(number) || wanted.medium() == Medium.PNG && large) {
      return;
    }
    long bytes =
        wanted.medium().encode(figure, dpi, wanted.subject().origin(wanted.request())).length;
    publish(number, () -> listener.weighed(bytes));
  }

  private boolean isStale(long number) {
    return newest.get() != number;
  }

  private void publish(long number, Runnable news) {
    screen.execute(
        () -> {
          if (!isStale(number)) {
            news.run();
          }
        });
  }

  /** Nothing is published after; what is under way ends before the run is let go. */
  @Override
  public void close() {
    newest.incrementAndGet();
    worker.execute(run::close);
    worker.shutdown();
  }
}
