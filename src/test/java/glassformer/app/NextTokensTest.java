package glassformer.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.session.Run;
import glassformer.trace.Step;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What stands beside the text of a model that only continues it. */
@ExtendWith(ApplicationExtension.class)
class NextTokensTest {
  private static final int SHOWN = 3;

  private WindowFixture fixture;

  @Start
  void start(Stage stage) throws IOException {
    fixture = new WindowFixture();
    fixture.open(stage);
  }

  @AfterEach
  void end() throws IOException, TimeoutException {
    fixture.end();
  }

  private Run openDecoder(FxRobot robot) throws Exception {
    fixture.awaitRun(run -> true);
    String decoder = fixture.saveGolden("gpt2", "decoder").toString();
    robot.interact(() -> fixture.workbench().open(decoder));
    return fixture.awaitRun(run -> run.scenario().model().equals(decoder));
  }

  private Run type(FxRobot robot, String text) throws TimeoutException {
    robot.clickOn("#source-field").push(KeyCode.CONTROL, KeyCode.A).write(text);
    return fixture.awaitSource(text);
  }

  /** The texts of a style as they are drawn, in order. */
  private static List<String> drawn(FxRobot robot, String style) {
    Parent next = robot.lookup("#next-tokens").query();
    robot.interact(
        () -> {
          next.getScene().getRoot().applyCss();
          next.getScene().getRoot().layout();
        });
    return robot.from(next).lookup(style).<Node>queryAll().stream()
        .map(label -> ((Text) label.lookup(".text")).getText())
        .toList();
  }

  /** The most probable tokens of the last row, and their probabilities to two decimals. */
  private static void assertShown(FxRobot robot, Run run) {
    Step step = run.trace().step("probabilities");
    FMatrixRMaj all = step.value();
    int last = all.getNumRows() - 1;
    List<Integer> ids =
        IntStream.range(0, all.getNumCols())
            .boxed()
            .sorted(Comparator.comparing(id -> -all.get(last, id)))
            .limit(SHOWN)
            .toList();
    List<String> vocabulary = run.labels().columns(step);
    assertEquals(ids.stream().map(vocabulary::get).toList(), drawn(robot, ".next-token"));
    List<String> shares = drawn(robot, ".next-share");
    assertEquals(SHOWN, shares.size());
    for (int i = 0; i < SHOWN; i++) {
      assertEquals(all.get(last, ids.get(i)), Float.parseFloat(shares.get(i)), 0.00501f);
    }
  }

  @Test
  void theMostProbableNextTokensAreThoseOfTheTracesLastRow(FxRobot robot) throws Exception {
    openDecoder(robot);
    Run run = type(robot, "w3 w1 w4");
    assertEquals(3, run.trace().step("probabilities").value().getNumRows());
    assertShown(robot, run);
  }

  @Test
  void theyChangeWithTheText(FxRobot robot) throws Exception {
    openDecoder(robot);
    type(robot, "w3 w1 w4");
    List<String> tokens = drawn(robot, ".next-token");
    List<String> shares = drawn(robot, ".next-share");
    Run run = type(robot, "w3 w1 w4 w7");
    assertShown(robot, run);
    assertNotEquals(tokens, drawn(robot, ".next-token"));
    assertNotEquals(shares, drawn(robot, ".next-share"));
  }

  @Test
  void theyStandWhereATranslatorsAnswerIsTyped(FxRobot robot) throws Exception {
    fixture.awaitRun(run -> true);
    assertTrue(robot.lookup("#target-field").tryQuery().isPresent());
    assertTrue(robot.lookup("#next-tokens").tryQuery().isEmpty());
    openDecoder(robot);
    assertTrue(robot.lookup("#target-field").tryQuery().isEmpty());
    assertTrue(robot.lookup("#next-tokens").tryQuery().isPresent());
  }
}
