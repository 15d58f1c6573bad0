package glassformer.app;

import glassformer.checkpoint.LoadedModel;
import glassformer.checkpoint.ModelFolder;
import glassformer.session.Cell;
import glassformer.session.Held;
import glassformer.session.Run;
import glassformer.session.TestModels;
import glassformer.trace.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What the window keeps of a model once another one runs: nothing, its memory is needed. */
@ExtendWith({PangoRequired.class, ApplicationExtension.class})
class EarlierModelTest {
  private static final String WEIGHTS = "decoder.1.cross_attention.head.1.weights";

  private final Held held = new Held();
  private WindowFixture fixture;

  @Start
  void start(Stage stage) throws IOException {
    fixture = new WindowFixture();
    LoadedModel other = TestModels.random();
    ModelFolder.save(
        Files.createDirectories(fixture.library.models().resolve("other")),
        other.encoderDecoder().orElseThrow(),
        other.sourceTokenizer(),
        other.targetTokenizer());
    fixture.open(stage);
  }

  @AfterEach
  void close() throws Exception {
    fixture.end();
  }

  /** Looks at every step, so that every line and picture of the window has shown the model. */
  private void lookAround(FxRobot robot) {
    robot.interact(
        () -> {
          for (Step step : fixture.workbench().run().get().trace().steps()) {
            fixture.workbench().show(step.name(), new Cell(0, 0));
          }
          fixture.workbench().show(WEIGHTS);
        });
  }

  private void open(FxRobot robot, String model) throws TimeoutException {
    robot.interact(() -> fixture.workbench().open(model));
    fixture.awaitRun(run -> run.scenario().model().equals(model));
  }

  @Test
  void aModelIsLetGoForOneOfAnotherFamily(FxRobot robot) throws Exception {
    held.add(fixture.awaitRun(run -> true));
    lookAround(robot);
    open(robot, "minilm");
    held.assertNone();
  }

  @Test
  void aModelIsLetGoForOneOfItsFamily(FxRobot robot) throws Exception {
    held.add(fixture.awaitRun(run -> true));
    lookAround(robot);
    open(robot, "other");
    held.assertNone();
  }

  @Test
  void aModelIsLetGoForOneThatReadsNothing(FxRobot robot) throws Exception {
    held.add(fixture.awaitRun(run -> true));
    lookAround(robot);
    robot.interact(() -> fixture.workbench().typeSource(""));
    held.add(fixture.awaitRun(Run::isEmpty));
    open(robot, "other");
    held.assertNone();
  }

  @Test
  void aModelIsLetGoThatWasPointedAt(FxRobot robot) throws Exception {
    held.add(fixture.awaitRun(run -> true));
    lookAround(robot);
    for (String place : new String[] {"#equation", ".map-block", "#head-1"}) {
      Node node = robot.lookup(place).query();
      robot.rightClickOn(node);
      robot.push(KeyCode.ESCAPE);
      robot.moveTo(node);
    }
    open(robot, "other");
    held.assertNone();
  }
}
