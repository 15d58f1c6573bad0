package glassformer.app.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.app.Theme;
import glassformer.app.Workbench;
import glassformer.session.Focus;
import glassformer.session.Scenario;
import glassformer.session.TestModels;
import glassformer.trace.Step;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class MapViewTest {
  private Workbench workbench;
  private MapView map;

  @Start
  void start(Stage stage) {
    Theme theme = new Theme();
    Scenario scenario = Scenario.of("m", "the small cat sees a red car");
    workbench =
        new Workbench(
            scenario,
            scenario,
            Focus.START,
            (name, progress, cancelled) ->
                name.equals("m") ? TestModels.random() : TestModels.golden(name),
            Platform::runLater);
    map = new MapView(workbench, theme.palette());
    Scene scene = new Scene(map, 280, 780);
    theme.dress(scene);
    stage.setScene(scene);
    stage.show();
  }

  @BeforeEach
  void awaitTheFirstRun() throws TimeoutException {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> workbench.run().get() != null);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  private BlockButton block(MapBlock.Kind kind) {
    return map.buttons().stream().filter(b -> b.block().kind() == kind).findFirst().orElseThrow();
  }

  @Test
  void everyPictureIsOfTheTrace() {
    for (BlockButton button : map.buttons()) {
      Step step = workbench.run().get().trace().step(button.block().result(0));
      assertSame(step.value(), button.thumbnail().heatmap().orElseThrow().values(), step.name());
    }
  }

  @Test
  void anotherFamilyHasItsOwnBlocks(FxRobot robot) throws TimeoutException {
    robot.interact(() -> workbench.show("encoder.embedding"));
    robot.interact(() -> workbench.change(Scenario.of("llama", "w1 w2")));
    WaitForAsyncUtils.waitFor(
        30, TimeUnit.SECONDS, () -> workbench.run().get().model().name().equals("llama"));
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(map.buttons().stream().allMatch(b -> b.block().stack().equals("decoder")));
    assertTrue(block(MapBlock.Kind.EMBEDDING).isCurrent());
  }

  @Test
  void pressingABlockGoesThere(FxRobot robot) {
    robot.interact(() -> workbench.showHead(1));
    robot.clickOn(block(MapBlock.Kind.CROSS_ATTENTION));
    assertEquals("decoder.0.cross_attention.head.1.weights", workbench.focus().get().step());
    assertTrue(block(MapBlock.Kind.CROSS_ATTENTION).isCurrent());
  }

  @Test
  void thePictureOfAttentionFollowsTheHead(FxRobot robot) {
    robot.interact(() -> workbench.showHead(1));
    Step weights = workbench.run().get().trace().step("encoder.0.self_attention.head.1.weights");
    assertSame(
        weights.value(),
        block(MapBlock.Kind.SELF_ATTENTION).thumbnail().heatmap().orElseThrow().values());
  }

  @Test
  void aLowMapScrollsToTheCurrentBlockAndCutsNone(FxRobot robot) {
    robot.interact(() -> map.getScene().getWindow().setHeight(400));
    for (BlockButton button : map.buttons()) {
      String step = button.block().result(0);
      robot.interact(() -> workbench.show(step));
      WaitForAsyncUtils.waitForFxEvents();
      assertTrue(button.getHeight() >= button.prefHeight(-1) - 0.5, step);
      Bounds place = map.sceneToLocal(button.localToScene(button.getBoundsInLocal()));
      assertTrue(map.getLayoutBounds().contains(place), step + " is at " + place);
    }
  }

  @Test
  void theSecondNameOfAStepMarksTheBlockThatComputedIt(FxRobot robot) {
    robot.interact(() -> workbench.show("encoder.0.output"));
    BlockButton marked =
        map.buttons().stream().filter(BlockButton::isCurrent).findFirst().orElseThrow();
    assertEquals("encoder.0.feed_forward_norm", marked.block().result(0));
  }
}
