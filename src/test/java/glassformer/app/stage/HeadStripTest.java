package glassformer.app.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.app.Theme;
import glassformer.app.Workbench;
import glassformer.checkpoint.ModelLibrary;
import glassformer.figure.equation.Equation;
import glassformer.session.Focus;
import glassformer.session.Scenario;
import glassformer.trace.Step;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The strip of a model with as many heads as MiniLM has. */
@ExtendWith(ApplicationExtension.class)
class HeadStripTest {
  private static final int PATIENCE_SECONDS = 30;
  private static final int HEADS = 12;

  private Workbench workbench;
  private StageView view;

  @Start
  void start(Stage stage) {
    Theme.loadFonts();
    Theme theme = new Theme();
    Scenario scenario = Scenario.of("minilm", "A man plays a guitar.");
    workbench =
        new Workbench(
            scenario,
            scenario,
            Focus.START.withStep(weights(0)),
            (name, progress, cancelled) -> ModelLibrary.builtIn().open(name),
            Platform::runLater);
    view = new StageView(workbench, theme.palette());
    Scene scene = new Scene(view, 900, 700);
    theme.dress(scene);
    stage.setScene(scene);
    stage.show();
  }

  @BeforeEach
  void awaitTheRun(FxRobot robot) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        PATIENCE_SECONDS, TimeUnit.SECONDS, () -> workbench.run().get() != null);
    layOut(robot);
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  private static String weights(int head) {
    return "encoder.2.self_attention.head." + head + ".weights";
  }

  private void layOut(FxRobot robot) {
    robot.interact(
        () -> {
          view.getScene().getRoot().applyCss();
          view.getScene().getRoot().layout();
        });
  }

  private Equation equation() {
    return ((EquationView) view.heatmap()).equation().orElseThrow();
  }

  private static boolean inside(Node strip, Node button) {
    Bounds shown = strip.localToScene(strip.getLayoutBounds());
    return shown.contains(button.localToScene(button.getLayoutBounds()));
  }

  private Step step(int head) {
    return workbench.run().get().trace().step(weights(head));
  }

  private static List<ToggleButton> buttons(FxRobot robot) {
    return robot
        .from(robot.lookup("#heads").<Node>query())
        .lookup(".head-card")
        .<ToggleButton>queryAll()
        .stream()
        .toList();
  }

  /** "Head 1" or, where there is no room, "1". */
  @Test
  void everyHeadHasItsNumberAndItsPicture(FxRobot robot) {
    List<ToggleButton> buttons = buttons(robot);
    assertEquals(
        IntStream.rangeClosed(1, HEADS).mapToObj(Integer::toString).toList(),
        buttons.stream().map(button -> button.getText().replaceAll("\\D", "")).toList());
    for (int head = 0; head < HEADS; head++) {
      Thumbnail picture = (Thumbnail) buttons.get(head).getGraphic();
      assertSame(step(head).value(), picture.heatmap().orElseThrow().values());
    }
  }

  @Test
  void choosingTheTwelfthHeadShowsItsStep(FxRobot robot) {
    Node strip = robot.lookup("#heads").query();
    ToggleButton last = robot.lookup("#head-12").query();
    assertTrue(inside(strip, last));
    robot.clickOn(last);
    layOut(robot);
    assertEquals(weights(HEADS - 1), workbench.focus().get().step());
    assertEquals(step(HEADS - 1), equation().step());
    assertSame(step(HEADS - 1).value(), equation().result().heatmap().values());
    assertEquals(
        List.of("head-12"),
        buttons(robot).stream().filter(ToggleButton::isSelected).map(Node::getId).toList());
  }
}
