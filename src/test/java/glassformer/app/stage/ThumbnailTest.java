package glassformer.app.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.app.Theme;
import glassformer.figure.Heatmap;
import glassformer.session.Run;
import glassformer.session.TestModels;
import glassformer.trace.Axis;
import glassformer.trace.Step;
import glassformer.trace.Tape;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ThumbnailTest {
  private final Run run = TestModels.run("the cat");
  private Thumbnail thumbnail;

  @BeforeEach
  void make(FxRobot robot) {
    robot.interact(() -> thumbnail = new Thumbnail(new Theme().palette()));
  }

  /** A step that is pooled on the worker. */
  private static Step large() {
    return new Tape()
        .sinusoidalPositions(
            "encoder.positions", new Axis(Axis.Kind.SOURCE, 300), new Axis(Axis.Kind.WIDTH, 200));
  }

  private static Supplier<Heatmap> after(CountDownLatch latch, Step step) {
    return () -> {
      try {
        latch.await();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
      return Heatmap.of(step.value());
    };
  }

  private void awaitPicture() throws TimeoutException {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> thumbnail.heatmap().isPresent());
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void nothingIsShownWhileAnotherMatrixIsPooled(FxRobot robot) throws TimeoutException {
    Step first = large();
    robot.interact(() -> thumbnail.show(run, first, "", () -> Heatmap.of(first.value())));
    awaitPicture();
    CountDownLatch latch = new CountDownLatch(1);
    Step second = large();
    robot.interact(() -> thumbnail.show(run, second, "", after(latch, second)));
    assertTrue(thumbnail.heatmap().isEmpty());
    latch.countDown();
    awaitPicture();
  }

  @Test
  void theSameMatrixStaysWhileItIsPooledForAnotherLook(FxRobot robot) throws TimeoutException {
    Step step = large();
    robot.interact(() -> thumbnail.show(run, step, "", () -> Heatmap.of(step.value())));
    awaitPicture();
    Optional<Heatmap> shown = thumbnail.heatmap();
    CountDownLatch latch = new CountDownLatch(1);
    robot.interact(() -> thumbnail.show(run, step, "other", after(latch, step)));
    assertEquals(shown, thumbnail.heatmap());
    latch.countDown();
  }
}
