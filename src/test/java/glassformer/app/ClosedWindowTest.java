package glassformer.app;

import glassformer.session.Held;
import glassformer.session.Run;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What a window leaves behind on a stage that lives on: nothing. */
@ExtendWith({PangoRequired.class, ApplicationExtension.class})
class ClosedWindowTest {
  private final Held held = new Held();
  private Stage stage;
  private WindowFixture fixture;

  @Start
  void start(Stage shown) throws IOException {
    stage = shown;
    fixture = new WindowFixture();
    fixture.open(stage);
  }

  @AfterEach
  void nothingIsHeld() throws Exception {
    fixture.end();
    FxToolkit.registerPrimaryStage(); // TestFX keeps the events of a stage until then
    held.assertNone();
  }

  private void watch(Run run) {
    held.add("window", fixture.window);
    held.add("scene", stage.getScene());
    held.add(run);
  }

  @Test
  void aWindowIsLetGoWithItsModelAndItsRuns(FxRobot robot) throws TimeoutException {
    watch(fixture.awaitRun(run -> true));
    robot.interact(() -> fixture.workbench().open("minilm"));
    watch(fixture.awaitRun(run -> run.scenario().model().equals("minilm")));
  }

  @Test
  void aWindowThatPlaysIsLetGo(FxRobot robot) throws TimeoutException {
    watch(fixture.awaitRun(run -> true));
    robot.interact(() -> robot.lookup("#player-play").<Button>query().fire());
  }

  @Test
  void aWindowWithAnOpenDialogIsLetGo(FxRobot robot) throws TimeoutException {
    watch(fixture.awaitRun(run -> true));
    robot.push(KeyCode.CONTROL, KeyCode.S);
    new ExportFixture(robot, fixture).awaitPreview(Optional.empty());
  }
}
