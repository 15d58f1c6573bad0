package glassformer.app.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.figure.Numbers;
import glassformer.session.Cell;
import glassformer.session.Scenario;
import glassformer.session.TestModels;
import glassformer.trace.Operand;
import glassformer.trace.Parameter;
import glassformer.trace.Step;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The inspector as a user drives it. */
@ExtendWith(ApplicationExtension.class)
class InspectorViewTest {
  private static final String SCORES = "encoder.1.self_attention.head.0.scores";

  private InspectorFixture inspector;

  @Start
  void start(Stage stage) {
    Scenario scenario = Scenario.of("m", "the small cat sees a red car");
    inspector = new InspectorFixture(stage, scenario, TestModels.random());
  }

  @BeforeEach
  void await() throws TimeoutException {
    inspector.awaitRun();
  }

  @AfterEach
  void close() {
    inspector.workbench.close();
  }

  private String shown() {
    return inspector.workbench.focus().get().step();
  }

  private List<OperandLink> links() {
    return inspector.view.lookup(".cell-section").lookupAll(".operand").stream()
        .map(OperandLink.class::cast)
        .filter(link -> inspector.operands().contains(link))
        .filter(OperandLink::isFocusTraversable)
        .toList();
  }

  @Test
  void oneNumberLeadsBackToTheEmbedding(FxRobot robot) {
    inspector.show(SCORES, 2, 1);
    int clicks = 0;
    while (!shown().equals("encoder.embedding")) {
      OperandLink link = links().get(0);
      Operand operand = link.operand().orElseThrow();
      robot.interact(link::fire);
      assertEquals(operand.source().name(), shown());
      assertEquals(
          Optional.of(new Cell(operand.row(), operand.column())),
          inspector.workbench.focus().get().cell());
      assertTrue(++clicks < 40, "still at " + shown() + " after " + clicks + " clicks");
    }
    Operand entry =
        inspector.operands().stream()
            .flatMap(link -> link.operand().stream())
            .filter(operand -> operand.source() instanceof Parameter)
            .findFirst()
            .orElseThrow();
    assertEquals(inspector.workbench.run().get().sourceIds()[2], entry.row());
    assertEquals(inspector.text("#inspector-value"), Numbers.detail((float) entry.value()));
  }

  @Test
  void aParameterLeadsNowhere(FxRobot robot) {
    inspector.show("encoder.0.feed_forward.hidden", 0, 0);
    List<OperandLink> parameters =
        inspector.operands().stream()
            .filter(o -> o.operand().filter(x -> x.source() instanceof Parameter).isPresent())
            .toList();
    assertFalse(parameters.isEmpty());
    for (OperandLink parameter : parameters) {
      assertFalse(parameter.isFocusTraversable());
      robot.interact(parameter::fire);
      assertEquals("encoder.0.feed_forward.hidden", shown());
    }
  }

  @Test
  void theKeyboardReachesEveryLinkAndFollowsIt(FxRobot robot) {
    inspector.show(SCORES, 2, 1);
    List<OperandLink> links = links();
    robot.interact(() -> links.get(0).requestFocus());
    for (OperandLink link : links) {
      assertEquals(link, focused());
      robot.push(KeyCode.TAB);
    }
    robot.interact(() -> links.get(0).requestFocus());
    robot.push(KeyCode.DOWN);
    assertEquals(links.get(2), focused());
    robot.push(KeyCode.ENTER);
    assertEquals("encoder.1.self_attention.head.0.query", shown());
    assertTrue(links().contains(focused()), "the focus stays where the next Enter goes on");
  }

  private Node focused() {
    return inspector.view.getScene().getFocusOwner();
  }

  @Test
  void theCursorGoesBeforeThePin(FxRobot robot) {
    inspector.show(SCORES, 2, 1);
    Step step = inspector.step();
    robot.interact(() -> inspector.view.cursor().set(Optional.of(new Cell(0, 3))));
    assertEquals(Numbers.detail(step.value().get(0, 3)), inspector.text("#inspector-value"));
    assertEquals("This cell  ·  the → sees", inspector.text("#inspector-cell"));
    robot.interact(() -> inspector.view.cursor().set(Optional.empty()));
    assertEquals(Numbers.detail(step.value().get(2, 1)), inspector.text("#inspector-value"));
  }

  @Test
  void aRestingMouseDoesNotInterruptTheWayBack(FxRobot robot) {
    inspector.show(SCORES, 2, 1);
    robot.interact(() -> inspector.view.cursor().set(Optional.of(new Cell(0, 3))));
    robot.interact(() -> links().get(0).fire());
    Cell pinned = inspector.workbench.focus().get().cell().orElseThrow();
    assertEquals(
        Numbers.detail(inspector.step().value().get(pinned.row(), pinned.column())),
        inspector.text("#inspector-value"));
  }

  @Test
  void unpinnedItShowsTheLargest(FxRobot robot) {
    inspector.show(SCORES, 2, 1);
    robot.interact(inspector.workbench::unpin);
    float largest = 0;
    for (float value : inspector.step().value().data) {
      largest = Math.abs(value) > Math.abs(largest) ? value : largest;
    }
    assertEquals(Numbers.detail(largest), inspector.text("#inspector-value"));
  }

  @Test
  void emptyTextHasNoCell(FxRobot robot) throws TimeoutException {
    robot.interact(() -> inspector.workbench.typeSource(""));
    WaitForAsyncUtils.waitFor(
        30, TimeUnit.SECONDS, () -> inspector.workbench.run().get().isEmpty());
    assertFalse(inspector.view.lookup(".cell-section").isVisible());
  }

  @Test
  void theStepsNameIsCopied(FxRobot robot) {
    inspector.show(SCORES, 2, 1);
    robot.interact(() -> ((StepNameLabel) inspector.view.lookup("#inspector-step-name")).fire());
    String[] copied = new String[1];
    robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
    assertEquals(SCORES, copied[0]);
  }

  @Test
  void theFormulaIsDrawnWithoutBeingWaitedFor(FxRobot robot) throws TimeoutException {
    inspector.show(SCORES, 2, 1);
    FormulaBox formula = (FormulaBox) inspector.view.lookup("#inspector-formula");
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, formula::isDrawn);
    assertTrue(formula.getGraphic().getLayoutBounds().getWidth() <= formula.getWidth());
  }
}
