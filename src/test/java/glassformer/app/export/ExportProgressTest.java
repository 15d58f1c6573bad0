package glassformer.app.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.app.PangoRequired;
import glassformer.session.Run;
import glassformer.session.TestModels;
import glassformer.words.Words;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith({PangoRequired.class, ApplicationExtension.class})
class ExportProgressTest {
  private final Run run = TestModels.run("the cat");
  private ExportProgress progress;

  @Start
  void start(Stage stage) {
    progress = new ExportProgress();
    stage.setScene(new Scene(progress, 600, 80));
    stage.show();
  }

  private static String message(FxRobot robot) {
    return robot.lookup("#export-message").<Label>query().getText();
  }

  @Test
  void aLongExportShowsItsProgressAndIsCancelled(FxRobot robot) throws Exception {
    robot.interact(
        () ->
            progress.start(
                run,
                (share, cancelled) -> {
                  share.accept(0.25);
                  while (!cancelled.getAsBoolean()) {
                    Thread.onSpinWait();
                  }
                  throw new CancellationException();
                },
                result -> "not this"));
    assertTrue(progress.running().get());
    WaitForAsyncUtils.waitFor(
        30, TimeUnit.SECONDS, () -> robot.lookup("#export-bar").query().getParent().isVisible());
    assertEquals(0.25, robot.lookup("#export-bar").<ProgressBar>query().getProgress());
    robot.clickOn("#export-cancel");
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> !progress.running().get());
    assertEquals(Words.text("export.cancelled"), message(robot));
    assertFalse(robot.lookup("#export-bar").query().getParent().isVisible());
  }

  @Test
  void whatWentWrongIsSaid(FxRobot robot) throws Exception {
    robot.interact(
        () ->
            progress.start(
                run,
                (share, cancelled) -> {
                  throw new IOException("the disk is full");
                },
                result -> "not this"));
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> !progress.running().get());
    assertEquals("the disk is full", message(robot));
  }
}
