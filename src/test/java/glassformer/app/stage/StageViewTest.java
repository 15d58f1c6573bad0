package glassformer.app.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.app.Theme;
import glassformer.app.Workbench;
import glassformer.figure.Area;
import glassformer.figure.CellRange;
import glassformer.figure.equation.Equation;
import glassformer.figure.equation.EquationLayout;
import glassformer.figure.equation.Panel;
import glassformer.session.Cell;
import glassformer.session.Focus;
import glassformer.session.Scenario;
import glassformer.session.TestModels;
import glassformer.trace.Step;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The stage as a user drives it. */
@ExtendWith(ApplicationExtension.class)
class StageViewTest {
  private static final int PATIENCE_SECONDS = 30;
  private static final String SCORES = "encoder.0.self_attention.head.0.scores";

  private Workbench workbench;
  private StageView view;

  @Start
  void start(Stage stage) {
    Theme.loadFonts();
    Theme theme = new Theme();
    Scenario scenario = new Scenario("random", "the small cat sees", Optional.of("le chat voit"));
    workbench =
        new Workbench(
            scenario,
            scenario,
            Focus.START,
            (name, progress, cancelled) -> TestModels.random(),
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
    show(robot, SCORES);
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  private void show(FxRobot robot, String step) {
    robot.interact(() -> workbench.show(step));
    painted(robot);
  }

  /** Waits for the frame that shows the newest state. */
  private void painted(FxRobot robot) {
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(() -> view.getScene().getRoot().layout());
  }

  private EquationView equationView() {
    return (EquationView) view.heatmap();
  }

  private Equation equation() {
    return equationView().equation().orElseThrow();
  }

  private Point2D middle(int panel, int row, int column) {
    EquationLayout.Place place =
        equationView().painted().orElseThrow().places().stream()
            .filter(p -> p.part() instanceof Panel)
            .toList()
            .get(panel);
    Area cell = place.cells().orElseThrow().bounds(row, column);
    return equationView().localToScreen(cell.centreX(), cell.centreY());
  }

  private Optional<Cell> pinned() {
    return workbench.focus().get().cell();
  }

  @Test
  void aClickPinsTheCellAndASecondUnpinsIt(FxRobot robot) {
    robot.clickOn(middle(2, 1, 3));
    assertEquals(Optional.of(new Cell(1, 3)), pinned());
    assertTrue(view.heatmap().isFocused());
    robot.clickOn(middle(2, 1, 3));
    assertEquals(Optional.empty(), pinned());
  }

  @Test
  void hoveringLightsTheOperands(FxRobot robot) {
    robot.moveTo(middle(2, 0, 2));
    painted(robot);
    assertEquals(Optional.of(new Cell(0, 2)), equation().cell());
    Panel query = equation().panels().get(0);
    assertEquals(0, query.lit().orElseThrow().firstRow());
    Panel key = equation().panels().get(1);
    assertEquals(2, key.lit().orElseThrow().firstColumn());
    assertEquals(Optional.empty(), pinned());
  }

  @Test
  void aTipNamesTheCellWithItsWholeValue(FxRobot robot) {
    robot.moveTo(middle(2, 0, 2));
    String expected = equation().result().describe(new Cell(0, 2));
    assertTrue(expected.startsWith("the · cat: "), expected);
    assertTrue(
        Window.getWindows().stream()
            .filter(Tooltip.class::isInstance)
            .anyMatch(tip -> ((Tooltip) tip).getText().equals(expected)));
  }

  @Test
  void arrowKeysMoveTheCursorAndSpacePins(FxRobot robot) {
    robot.clickOn(middle(2, 1, 1));
    robot.moveTo(view.getScene().getWindow().getX() + 5, view.getScene().getWindow().getY() + 5);
    robot.push(KeyCode.RIGHT).push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.DOWN);
    assertEquals(Optional.of(new Cell(3, 2)), equation().cell());
    robot.push(KeyCode.SPACE);
    assertEquals(Optional.of(new Cell(3, 2)), pinned());
    assertTrue(view.heatmap().getAccessibleText().contains("sees · cat: "));
    robot.push(KeyCode.ESCAPE);
    assertEquals(Optional.empty(), pinned());
  }

  @Test
  void theCursorStaysWithItsStep(FxRobot robot) {
    robot.moveTo(middle(2, 0, 2));
    assertEquals(Optional.of(new Cell(0, 2)), view.cursor().get());
    show(robot, "encoder.0.self_attention.head.1.scores");
    assertEquals(Optional.of(new Cell(0, 2)), view.cursor().get());
    show(robot, "encoder.0.self_attention.head.1.scaled");
    assertEquals(Optional.empty(), view.cursor().get());
  }

  @Test
  void theStripSwitchesTheHeadAndKeepsTheStepAndTheCell(FxRobot robot) {
    robot.clickOn(middle(2, 1, 3));
    robot.clickOn("#head-2");
    assertEquals("encoder.0.self_attention.head.1.scores", workbench.focus().get().step());
    assertEquals(Optional.of(new Cell(1, 3)), pinned());
    painted(robot);
    assertEquals("encoder.0.self_attention.head.1.scores", equation().step().name());
  }

  @Test
  void aClickOnAnOperandLeadsToTheStepThatMadeIt(FxRobot robot) {
    robot.clickOn(middle(0, 2, 1));
    assertEquals("encoder.0.self_attention.head.0.query", workbench.focus().get().step());
    assertEquals(Optional.of(new Cell(2, 1)), pinned());
    show(robot, SCORES);
    robot.clickOn(middle(1, 3, 2));
    assertEquals("encoder.0.self_attention.head.0.key", workbench.focus().get().step());
    assertEquals(Optional.of(new Cell(2, 3)), pinned());
  }

  @Test
  void theBreadcrumbLeadsBack(FxRobot robot) {
    robot.clickOn("Encoder");
    assertEquals("encoder.embedding", workbench.focus().get().step());
  }

  @Test
  void numbersAreCopiedWithTheirLabels(FxRobot robot) {
    Point2D screen = middle(2, 0, 0);
    Point2D scene = equationView().localToScene(equationView().screenToLocal(screen));
    ContextMenuEvent asked =
        new ContextMenuEvent(
            ContextMenuEvent.CONTEXT_MENU_REQUESTED,
            scene.getX(),
            scene.getY(),
            screen.getX(),
            screen.getY(),
            false,
            null);
    robot.interact(() -> Event.fireEvent(equationView(), asked));
    ContextMenu menu = equationView().menu();
    assertEquals(8, menu.getItems().size());
    robot.interact(() -> menu.getItems().get(1).fire());
    String[] copied = new String[1];
    robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
    String[] lines = copied[0].split("\n");
    assertEquals("\tthe\tsmall\tcat\tsees", lines[0]);
    float first = workbench.run().get().trace().step(SCORES).value().get(0, 0);
    assertEquals(first, Float.parseFloat(lines[1].split("\t")[1]));
    robot.interact(menu::hide);
  }

  @Test
  void everyStepIsPaintedWithItsTitleAndQuestion(FxRobot robot) {
    Labeled title = robot.lookup("#stage-title").query();
    Labeled question = robot.lookup("#stage-question").query();
    robot.interact(
        () -> {
          for (Step step : workbench.run().get().trace().steps()) {
            workbench.show(step.name());
            view.layout();
            assertFalse(title.getText().isBlank(), step.name());
            assertFalse(question.getText().isBlank(), step.name());
            assertEquals(step.target(), equation().step());
          }
        });
  }

  @Test
  void withoutTextTheStageSaysWhatToDo(FxRobot robot) throws TimeoutException {
    robot.interact(() -> workbench.typeSource(""));
    WaitForAsyncUtils.waitFor(
        PATIENCE_SECONDS, TimeUnit.SECONDS, () -> workbench.run().get().isEmpty());
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(robot.lookup("#empty-stage").query().isVisible());
  }

  private CellRange shown() {
    return equationView().painted().orElseThrow().result().cells().orElseThrow().shown();
  }

  /** Notches of a mouse wheel away from the user, as a desktop reports them. */
  private void turnWheel(Point2D screen, int notches) {
    Point2D scene = equationView().localToScene(equationView().screenToLocal(screen));
    for (int i = 0; i < notches; i++) {
      ScrollEvent notch =
          new ScrollEvent(
              ScrollEvent.SCROLL,
              scene.getX(),
              scene.getY(),
              screen.getX(),
              screen.getY(),
              false,
              false,
              false,
              false,
              false,
              false,
              0,
              40,
              0,
              40,
              ScrollEvent.HorizontalTextScrollUnits.NONE,
              0,
              ScrollEvent.VerticalTextScrollUnits.LINES,
              3,
              0,
              null);
      Event.fireEvent(equationView(), notch);
      view.getScene().getRoot().layout();
    }
  }

  private void makeRoomForFewCells(FxRobot robot) {
    robot.interact(() -> view.getScene().getWindow().setWidth(420));
    show(robot, "encoder.0.feed_forward.hidden");
  }

  @Test
  void theWheelZoomsAboutTheMouseAndADoubleClickShowsAll(FxRobot robot) {
    makeRoomForFewCells(robot);
    CellRange whole = shown();
    Point2D mouse = middle(3, 1, 9);
    robot.interact(() -> turnWheel(mouse, 4));
    painted(robot);
    assertTrue(shown().columns() < whole.columns(), shown().toString());
    assertTrue(shown().hasColumn(9), shown().toString());
    assertTrue(robot.lookup("#zoom-buttons").query().isVisible());
    robot.doubleClickOn(mouse);
    painted(robot);
    assertEquals(whole, shown());
    assertEquals(Optional.empty(), pinned());
  }

  @Test
  void draggingMovesWhatIsShownAndPinsNothing(FxRobot robot) {
    makeRoomForFewCells(robot);
    robot.interact(() -> view.zoom().enlarge());
    painted(robot);
    CellRange before = shown();
    Point2D from = middle(3, 1, before.firstColumn());
    robot.moveTo(from).press(MouseButton.PRIMARY).moveBy(60, 0).release(MouseButton.PRIMARY);
    painted(robot);
    assertEquals(before.columns(), shown().columns());
    assertTrue(shown().firstColumn() < before.firstColumn(), before + " " + shown());
    assertEquals(Optional.empty(), pinned());
  }

  @Test
  void arrowsBringTheirCellIntoView(FxRobot robot) {
    makeRoomForFewCells(robot);
    robot.clickOn(middle(3, 1, 6));
    robot.interact(() -> view.zoom().enlarge());
    painted(robot);
    assertTrue(shown().hasColumn(6));
    for (int i = 0; i < 5; i++) {
      robot.push(KeyCode.RIGHT);
    }
    painted(robot);
    assertEquals(Optional.of(new Cell(1, 11)), equation().cell());
    assertTrue(shown().hasColumn(11), shown().toString());
  }

  @Test
  void theZoomSurvivesAnEditAndAnotherHeadButNotAnotherKindOfMatrix(FxRobot robot)
      throws TimeoutException {
    makeRoomForFewCells(robot);
    robot.interact(() -> view.zoom().enlarge());
    painted(robot);
    int columns = shown().columns();
    robot.interact(() -> workbench.typeSource("the small red cat sees"));
    WaitForAsyncUtils.waitFor(
        PATIENCE_SECONDS,
        TimeUnit.SECONDS,
        () -> workbench.run().get().scenario().source().equals("the small red cat sees"));
    painted(robot);
    assertEquals(columns, shown().columns());
    show(robot, "encoder.0.feed_forward.activated");
    assertEquals(columns, shown().columns());
    show(robot, "encoder.0.feed_forward.output");
    assertEquals(equation().step().columns().size(), shown().columns());
  }
}
