package glassformer.app.stage;

import glassformer.figure.Area;
import glassformer.figure.Heatmap;
import glassformer.figure.HeatmapLayout;
import glassformer.figure.HeatmapPainter;
import glassformer.figure.Marks;
import glassformer.figure.Palette;
import glassformer.figure.Surface;
import glassformer.session.Run;
import glassformer.trace.Step;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.ejml.data.FMatrixRMaj;

/** A matrix without words. A large one is pooled on a worker and shown a moment later. */
public final class Thumbnail extends Painting {
  private static final int LARGE = 1 << 15;

  /** The most rows and columns that are kept of a large matrix. */
  private static final int MOST = 128;

  private static final ThreadPoolExecutor WORKER = worker();

  private Optional<Heatmap> heatmap = Optional.empty();
  private volatile List<?> wanted = List.of();
  private FMatrixRMaj values;

  public Thumbnail(ReadOnlyObjectProperty<Palette> palette) {
    super(palette);
    setMouseTransparent(true);
  }

  private static ThreadPoolExecutor worker() {
    ThreadPoolExecutor worker =
        new ThreadPoolExecutor(
            1,
            1,
            1,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              Thread thread = new Thread(task, "thumbnails");
              thread.setDaemon(true);
              return thread;
            });
    worker.allowCoreThreadTimeOut(true);
    return worker;
  }

  /** The heatmap that is drawn; empty while there is none of the step that is shown. */
  public Optional<Heatmap> heatmap() {
    return heatmap;
  }

  /**
   * Shows a step, unless it is shown already; nothing, while another matrix is pooled.
   *
   * @param run whose step it is
   * @param look what else the picture depends on
   * @param picture makes the step's heatmap; on a worker where the step is large
   */
  public void show(Run run, Step step, Object look, Supplier<Heatmap> picture) {
    List<?> next = List.of(step, look);
    if (next.equals(wanted)) {
      return;
    }
    wanted = next;
    boolean sameMatrix = step.value() == values;
    values = step.value();
    if (step.value().getNumElements() <= LARGE) {
      draw(Optional.of(picture.get()));
    } else {
      if (!sameMatrix) {
        draw(Optional.empty());
      }
      Run held = run.hold();
      WORKER.execute(() -> pool(next, held, picture));
    }
  }

  /** Shows nothing, and holds no step. */
  public void clear() {
    wanted = List.of();
    values = null;
    draw(Optional.empty());
  }

  private void pool(List<?> asked, Run held, Supplier<Heatmap> picture) {
    Heatmap pooled;
    try (held) {
      if (asked != wanted) {
        return; // something newer is waiting
      }
      pooled = picture.get().pooled(MOST);
    }
    Platform.runLater(
        () -> {
          if (asked == wanted) {
            draw(Optional.of(pooled));
          }
        });
  }

  private void draw(Optional<Heatmap> next) {
    heatmap = next;
    repaint();
  }

  public void setSize(double width, double height) {
    setMinSize(width, height);
    setPrefSize(width, height);
    setMaxSize(width, height);
  }

  @Override
  void paint(Surface surface) {
    Area area = new Area(0, 0, surface.width(), surface.height());
    heatmap.ifPresent(
        h ->
            HeatmapPainter.paint(
                surface, h, HeatmapLayout.thumbnail(h, area), Marks.NONE, palette()));
  }
}
