package glassformer.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.checkpoint.LoadedModel;
import glassformer.session.Focus;
import glassformer.session.Run;
import glassformer.session.Scenario;
import glassformer.session.TestModels;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import javafx.application.Platform;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The frame of the window while it reads a model that is not read further until a test says so. */
@ExtendWith(ApplicationExtension.class)
class LoadingBarTest {
  private static final String FIRST = "first";
  private static final String LARGE = "large";
  private static final double SHARE = 0.42;
  private static final Scenario START =
      new Scenario(FIRST, "the small cat", Optional.of("le chat"));

  private final CountDownLatch readOn = new CountDownLatch(1);
  private Workbench workbench;

  @Start
  void start(Stage stage) throws IOException {
    Theme.loadFonts();
    Theme theme = new Theme();
    workbench = new Workbench(START, START, Focus.START, this::load, Platform::runLater);
    FXMLLoader frame = new FXMLLoader(MainWindow.class.getResource("/fxml/main.fxml"));
    frame.setResources(ResourceBundle.getBundle("glassformer.words.app", Locale.ROOT));
    frame.setController(
        new MainController(
            workbench, theme, stage, List.of(), new RecentModels(List.of()), List.of()));
    Scene scene = new Scene(frame.load(), 1200, 700);
    theme.dress(scene);
    stage.setScene(scene);
    stage.show();
  }

  @AfterEach
  void close() {
    workbench.close();
    readOn.countDown();
  }

  private LoadedModel load(String name, DoubleConsumer progress, BooleanSupplier cancelled) {
    if (name.equals(LARGE)) {
      progress.accept(SHARE);
      try {
        readOn.await();
      } catch (InterruptedException e) {
        throw new CancellationException();
      }
      if (cancelled.getAsBoolean()) {
        throw new CancellationException();
      }
    }
    return TestModels.random();
  }

  private void readLargeModel(FxRobot robot) throws TimeoutException {
    WindowFixture.await(() -> workbench.run().get() != null);
    assertFalse(bar(robot).isVisible());
    robot.interact(() -> workbench.open(LARGE));
    WindowFixture.await(() -> bar(robot).isVisible());
    robot.interact(
        () -> {
          bar(robot).getScene().getRoot().applyCss();
          bar(robot).getScene().getRoot().layout();
        });
  }

  private Run awaitRun(Scenario scenario) throws TimeoutException {
    WindowFixture.await(
        () ->
            workbench.loading().get().isEmpty()
                && workbench.run().get().scenario().equals(scenario));
    WaitForAsyncUtils.waitForFxEvents();
    return workbench.run().get();
  }

  private static Node bar(FxRobot robot) {
    return robot.lookup("#loading").query();
  }

  private static String field(FxRobot robot, String id) {
    return robot.lookup(id).<TextField>query().getText();
  }

  @Test
  void aModelThatIsReadIsNamedWithHowFarItIsUntilItRuns(FxRobot robot) throws TimeoutException {
    readLargeModel(robot);
    ProgressBar progress = robot.from(bar(robot)).lookup(".progress-bar").query();
    assertEquals(SHARE, progress.getProgress());
    Labeled text = robot.from(bar(robot)).lookup(".label").query();
    assertEquals("Reading large …", text.getText());
    assertEquals(FIRST, workbench.run().get().scenario().model());
    readOn.countDown();
    awaitRun(Scenario.of(LARGE, START.source()));
    assertFalse(bar(robot).isVisible());
  }

  @Test
  void cancellingStaysWithTheModelBeforeAndItsTexts(FxRobot robot) throws TimeoutException {
    readLargeModel(robot);
    LoadedModel before = workbench.run().get().model();
    robot.clickOn("#loading-cancel");
    readOn.countDown();
    assertEquals(START, workbench.scenario().get());
    Run run = awaitRun(START);
    assertEquals(before, run.model());
    assertFalse(bar(robot).isVisible());
    assertEquals(START.source(), field(robot, "#source-field"));
    assertEquals(START.target(), Optional.of(field(robot, "#target-field")));
    assertTrue(workbench.problem().get().isEmpty());
  }

  @Test
  void whatWasTypedMeanwhileStaysWhenReadingIsCancelled(FxRobot robot) throws TimeoutException {
    readLargeModel(robot);
    robot.clickOn("#source-field").push(KeyCode.CONTROL, KeyCode.A).write("the car");
    robot.clickOn("#loading-cancel");
    readOn.countDown();
    assertEquals(FIRST, workbench.scenario().get().model());
    Run run = awaitRun(workbench.scenario().get());
    assertEquals("the car", run.scenario().source());
    assertEquals("the car", field(robot, "#source-field"));
  }
}
