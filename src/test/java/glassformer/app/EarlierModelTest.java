package glassformer.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import glassformer.checkpoint.LoadedModel;
import glassformer.checkpoint.ModelFolder;
import glassformer.session.Cell;
import glassformer.session.Held;
import glassformer.session.TestModels;
import glassformer.trace.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.ContextMenuEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  /** Asks for the menu from left to right, until there is a matrix. */
  private static void openMenu(FxRobot robot, Node node) {
    for (double share = 0.05; menus().isEmpty() && share < 1; share += 0.05) {
      ContextMenuEvent asked = menuAsked(node, share);
      robot.interact(() -> Event.fireEvent(node, asked));
    }
  }

  private static List<Window> menus() {
    return Window.getWindows().filtered(ContextMenu.class::isInstance);
  }

  private static ContextMenuEvent menuAsked(Node node, double share) {
    Bounds bounds = node.getBoundsInLocal();
    double x = bounds.getMinX() + share * bounds.getWidth();
    Point2D scene = node.localToScene(x, bounds.getCenterY());
    Point2D screen = node.localToScreen(x, bounds.getCenterY());
    return new ContextMenuEvent(
        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
        scene.getX(),
        scene.getY(),
        screen.getX(),
        screen.getY(),
        false,
        null);
  }

  private void open(FxRobot robot, String model) throws TimeoutException {
    robot.interact(() -> fixture.workbench().open(model));
    fixture.awaitRun(run -> run.scenario().model().equals(model));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "one of another family, The small cat sees a red car., minilm",
    "one of its family, The small cat sees a red car., other",
    "one of its family once it reads nothing, '', other",
  })
  void aModelIsLetGoFor(String which, String text, String next, FxRobot robot) throws Exception {
    held.add(fixture.awaitRun(run -> true));
    lookAround(robot);
    robot.interact(() -> fixture.workbench().typeSource(text));
    held.add(fixture.awaitSource(text));
    open(robot, next);
    held.assertNone();
  }

  @Test
  void aModelIsLetGoThatWasPointedAt(FxRobot robot) throws Exception {
    held.add(fixture.awaitRun(run -> true));
    lookAround(robot);
    for (String place : List.of("#equation", ".map-block", "#head-1")) {
      Node node = robot.lookup(place).query();
      robot.moveTo(node);
      openMenu(robot, node);
      assertEquals(1, menus().size(), place);
      robot.interact(menus().get(0)::hide);
    }
    open(robot, "other");
    held.assertNone();
  }
}
