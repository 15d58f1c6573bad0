package glassformer.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.cli.LiveTimings;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class LiveBenchRunTest {
  private final CompletableFuture<LiveTimings> timings = new CompletableFuture<>();
  private WindowFixture fixture;

  @Start
  void start(Stage stage) throws IOException {
    fixture = new WindowFixture();
    fixture.open(stage);
    new LiveBenchRun(fixture.workbench(), stage.getScene(), Typing.sentence(), 1, 3, timings)
        .start();
  }

  @AfterEach
  void end() throws IOException, TimeoutException {
    fixture.end();
  }

  @Test
  void everyEditAndStepIsSeenPainted() throws TimeoutException {
    WindowFixture.await(timings::isDone);
    LiveTimings measured = timings.join();
    assertEquals(3, measured.editToTrace().length);
    assertEquals(3, measured.editToPainted().length);
    assertEquals(3, measured.stepToPainted().length);
    for (int i = 0; i < 3; i++) {
      assertTrue(measured.editToTrace()[i] > 0);
      assertTrue(measured.editToPainted()[i] >= measured.editToTrace()[i]);
    }
    assertTrue(measured.firstPicture() > 0);
    assertTrue(measured.peakHeap() > 0);
    assertTrue(measured.tokens() > 0);
  }
}
