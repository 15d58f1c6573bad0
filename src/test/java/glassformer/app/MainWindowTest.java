package glassformer.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.figure.Palette;
import glassformer.figure.Scale;
import glassformer.session.Cell;
import glassformer.session.Depth;
import glassformer.session.Focus;
import glassformer.session.Run;
import glassformer.session.SavedExports;
import glassformer.session.SavedSession;
import glassformer.session.Scenario;
import glassformer.session.WindowState;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The window as a user drives it. */
@ExtendWith(ApplicationExtension.class)
class MainWindowTest {
  private static final String START = "The small cat sees a red car.";

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

  private static String text(FxRobot robot, String id) {
    Node node = robot.lookup(id).query();
    return node instanceof TextField field ? field.getText() : ((Labeled) node).getText();
  }

  @Test
  void typingRunsTheModelAndShowsItsAnswer(FxRobot robot) throws TimeoutException {
    Run first = fixture.awaitSource(START);
    assertEquals(first.output(), text(robot, "#target-field"));
    robot.clickOn("#source-field").push(KeyCode.CONTROL, KeyCode.A).write("the cat");
    Run run = fixture.awaitSource("the cat");
    assertEquals(2, run.sourceIds().length);
    assertEquals(run.output(), text(robot, "#target-field"));
  }

  @Test
  void aFieldThatWasLaidOutAsksForNoMoreLayout(FxRobot robot) throws TimeoutException {
    fixture.awaitSource(START);
    Parent field = robot.lookup("#source-field").query().getParent();
    robot.interact(
        () -> {
          field.requestLayout();
          field.getScene().getRoot().layout();
          assertFalse(field.isNeedsLayout());
        });
  }

  @Test
  void keysStepAndTheCountFollows(FxRobot robot) throws TimeoutException {
    fixture.awaitSource(START);
    assertTrue(text(robot, "#player-count").startsWith("step 1 of "));
    robot.push(KeyCode.RIGHT).push(KeyCode.PAGE_DOWN);
    assertEquals(2, fixture.workbench().stop());
    robot.push(KeyCode.LEFT);
    assertEquals(1, fixture.workbench().stop());
    robot.push(KeyCode.END);
    assertEquals("probabilities", fixture.workbench().focus().get().step());
    robot.push(KeyCode.HOME);
    assertEquals(0, fixture.workbench().stop());
    robot.clickOn("#player-next");
    assertEquals(1, fixture.workbench().stop());
  }

  @Test
  void aFieldKeepsItsArrowsButAClickerAlwaysSteps(FxRobot robot) throws TimeoutException {
    fixture.awaitSource(START);
    robot.clickOn("#source-field").push(KeyCode.RIGHT).push(KeyCode.SPACE);
    assertEquals(0, fixture.workbench().stop());
    robot.push(KeyCode.PAGE_DOWN);
    assertEquals(1, fixture.workbench().stop());
  }

  @Test
  void escapeLeavesAFieldForTheStage(FxRobot robot) throws TimeoutException {
    fixture.awaitSource(START);
    robot.clickOn("#source-field").push(KeyCode.ESCAPE).push(KeyCode.RIGHT);
    assertEquals(1, fixture.workbench().stop());
  }

  @Test
  void pastedLinesStayApart(FxRobot robot) throws TimeoutException {
    fixture.awaitSource(START);
    TextField field = robot.lookup("#source-field").query();
    robot.interact(() -> field.replaceText(0, field.getLength(), "the cat\r\n\tthe car"));
    fixture.awaitSource("the cat the car");
  }

  @Test
  void undoAndRedoAreTheScenarios(FxRobot robot) throws TimeoutException {
    fixture.awaitSource(START);
    robot.clickOn("#source-field").push(KeyCode.CONTROL, KeyCode.A).write("the car");
    fixture.awaitSource("the car");
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    fixture.awaitSource(START);
    assertEquals(START, text(robot, "#source-field"));
    robot.push(KeyCode.CONTROL, KeyCode.Y);
    fixture.awaitSource("the car");
    assertEquals("the car", text(robot, "#source-field"));
  }

  @Test
  void wordsTypedIntoTheAnswerAreReadUntilTheModelAnswersAgain(FxRobot robot)
      throws TimeoutException {
    Run free = fixture.awaitSource(START);
    robot.clickOn("#target-field").push(KeyCode.CONTROL, KeyCode.A).write("le chat");
    Run forced = fixture.awaitRun(run -> run.scenario().target().equals(Optional.of("le chat")));
    assertEquals(3, forced.targetIds().length);
    assertTrue(forced.trace().has("loss"));
    robot.clickOn("#answer-again");
    Run again = fixture.awaitRun(run -> run.scenario().target().isEmpty());
    assertEquals(free.output(), again.output());
    assertEquals(free.output(), text(robot, "#target-field"));
  }

  @Test
  void afterAnEditStepAndHeadStayAndACellPastTheEndIsUnpinned(FxRobot robot)
      throws TimeoutException {
    fixture.awaitSource(START);
    String scores = "encoder.0.self_attention.head.1.scores";
    robot.interact(() -> fixture.workbench().show(scores, new Cell(5, 5)));
    robot.clickOn("#source-field").push(KeyCode.CONTROL, KeyCode.A).write("the cat");
    fixture.awaitSource("the cat");
    assertEquals(scores, fixture.workbench().focus().get().step());
    assertEquals(Optional.empty(), fixture.workbench().focus().get().cell());
  }

  @Test
  void unknownWordsAreMarkedAndTheVocabularyIsOffered(FxRobot robot) throws TimeoutException {
    fixture.awaitSource(START);
    robot.clickOn("#source-field").push(KeyCode.CONTROL, KeyCode.A).write("the xyzzy");
    fixture.awaitSource("the xyzzy");
    assertEquals("1 unknown", text(robot, ".badge"));
    assertFalse(robot.lookup(".unknown-mark").queryAll().isEmpty());
    robot.push(KeyCode.CONTROL, KeyCode.A).write("the c");
    robot.push(KeyCode.TAB);
    fixture.awaitRun(run -> run.scenario().source().matches("the (cat|car)"));
  }

  @Test
  void textPastTheLastPositionIsMarked(FxRobot robot) throws TimeoutException {
    fixture.awaitSource(START);
    robot.interact(
        () -> ((TextField) robot.lookup("#source-field").query()).setText("cat ".repeat(20)));
    Run run = fixture.awaitRun(r -> r.cut() > 0);
    assertEquals(16, run.sourceIds().length);
    assertEquals("16 of 20 tokens read", text(robot, ".badge"));
  }

  @Test
  void anEmptyFieldAndOddTextsDoNoHarm(FxRobot robot) throws TimeoutException {
    fixture.awaitSource(START);
    for (String text : new String[] {"", "   ", "猫 🐈‍⬛ \u202Eقطة", "...!?", "the"}) {
      robot.interact(() -> ((TextField) robot.lookup("#source-field").query()).setText(text));
      fixture.awaitSource(text);
    }
    assertEquals(Optional.empty(), fixture.workbench().problem().get());
  }

  @Test
  void depthAndThemeAndTextSizeChange(FxRobot robot) throws TimeoutException {
    fixture.awaitSource(START);
    int steps = fixture.workbench().walk().get().size();
    robot.interact(() -> fixture.workbench().setDepth(Depth.BLOCKS));
    assertTrue(fixture.workbench().walk().get().size() < steps);
    robot.clickOn("#theme");
    assertTrue(fixture.window.theme().isDark());
    robot.push(KeyCode.CONTROL, KeyCode.PLUS);
    assertEquals(Theme.NORMAL_TEXT + 1, fixture.window.theme().textSize().get());
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
    assertEquals(Theme.NORMAL_TEXT, fixture.window.theme().textSize().get());
  }

  @Test
  void whatWasShownIsRestored(FxRobot robot) throws Exception {
    fixture.awaitSource(START);
    robot.clickOn("#source-field").push(KeyCode.CONTROL, KeyCode.A).write("the car");
    fixture.awaitSource("the car");
    robot.interact(
        () -> fixture.workbench().show("encoder.1.self_attention.head.1.weights", new Cell(1, 0)));
    fixture.close();
    Stage[] stage = new Stage[1];
    robot.interact(() -> fixture.open(stage[0] = new Stage()));
    fixture.awaitSource("the car");
    assertEquals(
        "encoder.1.self_attention.head.1.weights", fixture.workbench().focus().get().step());
    assertEquals(Optional.of(new Cell(1, 0)), fixture.workbench().focus().get().cell());
  }

  @Test
  void aDamagedSessionIsSetAsideWithAMessage(FxRobot robot) throws Exception {
    fixture.awaitSource(START);
    fixture.close();
    Files.writeString(fixture.session.path(), "{ damaged");
    Stage[] stage = new Stage[1];
    robot.interact(() -> fixture.open(stage[0] = new Stage()));
    Node notice = robot.from(stage[0].getScene().getRoot()).lookup("#notice").query();
    assertTrue(notice.isVisible());
    fixture.awaitSource(START);
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(notice.isVisible());
    assertNotEquals(0, Files.size(fixture.session.path().resolveSibling("session.json.damaged")));
  }

  @Test
  void aSessionOfAModelThatIsGoneKeepsItsTextOnTheTranslator(FxRobot robot) throws Exception {
    fixture.awaitSource(START);
    fixture.close();
    Focus focus = Focus.START.withCell(Optional.of(new Cell(0, 0)));
    fixture.session.save(
        new SavedSession(
            Scenario.of("gone", "the cat"),
            focus,
            WindowState.START,
            List.of(),
            SavedExports.NONE));
    Stage[] stage = new Stage[1];
    robot.interact(() -> fixture.open(stage[0] = new Stage()));
    fixture.awaitSource("the cat");
    Parent root = stage[0].getScene().getRoot();
    Labeled notice = robot.from(root).lookup("#notice-text").query();
    assertTrue(notice.getText().contains("gone"), notice.getText());
    assertTrue(robot.from(root).lookup("#notice").query().isVisible());
    assertEquals("translator", fixture.workbench().scenario().get().model());
    robot.interact(() -> fixture.workbench().typeSource("the car"));
    fixture.awaitSource("the car");
    assertFalse(robot.from(root).lookup("#notice").query().isVisible());
  }

  @ParameterizedTest
  @CsvSource({"viridis, viridis", "no such map, usual"})
  void chosenColoursAreRestored(String saved, String restored, FxRobot robot) throws Exception {
    fixture.awaitSource(START);
    fixture.close();
    WindowState window = new WindowState("dark", Optional.of(saved), 0, 1280, 800, false);
    fixture.session.save(
        new SavedSession(Scenario.START, Focus.START, window, List.of(), SavedExports.NONE));
    Stage[] stage = new Stage[1];
    robot.interact(() -> fixture.open(stage[0] = new Stage()));
    fixture.awaitSource(START);
    assertEquals(restored, fixture.window.theme().colourMap().orElse("usual"));
    MenuButton more = robot.from(stage[0].getScene().getRoot()).lookup("#more").query();
    List<String> selected =
        more.getItems().stream()
            .filter(item -> "colours".equals(item.getId()))
            .flatMap(colours -> ((Menu) colours).getItems().stream())
            .filter(item -> ((RadioMenuItem) item).isSelected())
            .map(MenuItem::getId)
            .toList();
    assertEquals(List.of("colours-" + restored), selected);
  }

  @Test
  void afterAJumpThereIsAWayBack(FxRobot robot) throws TimeoutException {
    fixture.awaitSource(START);
    String scores = "encoder.0.self_attention.head.1.scores";
    robot.interact(() -> fixture.workbench().show(scores, new Cell(1, 2)));
    robot.interact(
        () -> fixture.workbench().show("encoder.0.self_attention.head.1.query", new Cell(1, 0)));
    robot.push(KeyCode.ALT, KeyCode.LEFT);
    assertEquals(scores, fixture.workbench().focus().get().step());
    assertEquals(Optional.of(new Cell(1, 2)), fixture.workbench().focus().get().cell());
    robot.clickOn("#back");
    assertEquals(0, fixture.workbench().stop());
    assertFalse(robot.lookup("#back").query().isVisible());
  }

  @Test
  void resetReturnsToTheStart(FxRobot robot) throws TimeoutException {
    fixture.awaitSource(START);
    robot.clickOn("#source-field").push(KeyCode.CONTROL, KeyCode.A).write("the car");
    fixture.awaitSource("the car");
    robot.push(KeyCode.PAGE_DOWN);
    robot.interact(() -> fixture.workbench().reset());
    fixture.awaitSource(START);
    assertEquals(0, fixture.workbench().stop());
  }

  @Test
  void heatmapsArePaintedInTheChosenColours(FxRobot robot) throws TimeoutException {
    fixture.awaitSource(START);
    int usual = fixture.window.theme().palette().get().map(Scale.Kind.SEQUENTIAL).argb(1);
    robot.interact(() -> fixture.window.theme().setColourMap(Optional.of("viridis")));
    Palette chosen = fixture.window.theme().palette().get();
    assertEquals(
        Palette.light().with("viridis").map(Scale.Kind.SEQUENTIAL).argb(1),
        chosen.map(Scale.Kind.SEQUENTIAL).argb(1));
    assertNotEquals(usual, chosen.map(Scale.Kind.SEQUENTIAL).argb(1));
    robot.interact(() -> fixture.window.theme().setDark(true));
    assertTrue(fixture.window.theme().isDark());
    robot.interact(() -> fixture.window.theme().setColourMap(Optional.empty()));
    assertEquals(
        Palette.dark().map(Scale.Kind.SEQUENTIAL).argb(1),
        fixture.window.theme().palette().get().map(Scale.Kind.SEQUENTIAL).argb(1));
  }
}
