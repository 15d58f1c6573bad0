package glassformer.app.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.figure.Formula;
import glassformer.figure.Ink;
import glassformer.figure.Numbers;
import glassformer.figure.Palette;
import glassformer.figure.equation.StepTexts;
import glassformer.model.NormPlacement;
import glassformer.session.Run;
import glassformer.session.Scenario;
import glassformer.session.TestModels;
import glassformer.trace.Explanation;
import glassformer.trace.Rule;
import glassformer.trace.Step;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The arithmetic that is printed is the arithmetic that was done. */
@ExtendWith(ApplicationExtension.class)
class InspectorArithmeticTest {
  /** Half of the last digit that a number is printed with. */
  private static final double HALF_DIGIT = 0.005;

  private InspectorFixture inspector;

  @Start
  void start(Stage stage) {
    Scenario scenario =
        Scenario.of("m", "the small cat sees a red car")
            .withTarget(Optional.of("le petit chat voit une voiture"));
    inspector = new InspectorFixture(stage, scenario, TestModels.random(NormPlacement.PRE, 16));
  }

  @BeforeEach
  void await() throws TimeoutException {
    inspector.awaitRun();
  }

  @AfterEach
  void close() {
    inspector.workbench.close();
  }

  @Test
  void everyStepShowsTheValueOfItsCell() {
    Set<Rule> seen = EnumSet.noneOf(Rule.class);
    for (Step step : inspector.workbench.run().get().trace().steps()) {
      int row = step.rows().size() / 2;
      int column = step.columns().size() - 1;
      inspector.show(step.name(), row, column);
      float value = step.value().get(row, column);
      assertEquals(Numbers.detail(value), inspector.text("#inspector-value"), step.name());
      assertTrue(
          inspector.text("#inspector-exact").endsWith(" " + Numbers.exact(value)), step.name());
      assertFalse(inspector.text("#inspector-rule").isBlank(), step.name());
      assertEquals(step.name(), inspector.text("#inspector-step-name"));
      seen.add(step.explain(row, column).rule());
    }
    assertTrue(
        seen.containsAll(
            EnumSet.of(
                Rule.COPY,
                Rule.SUM,
                Rule.SUM_OF_PRODUCTS,
                Rule.SCALE,
                Rule.HIDDEN,
                Rule.SOFTMAX,
                Rule.LAYER_NORM,
                Rule.RELU,
                Rule.COSINE,
                Rule.CROSS_ENTROPY)),
        seen.toString());
  }

  @Test
  void whatIsShownAddsUpToTheCell() {
    int compared = 0;
    for (Step step : inspector.workbench.run().get().trace().steps()) {
      for (int row = 0; row < step.rows().size(); row += 3) {
        Rule rule = step.explain(row, 0).rule();
        if (rule == Rule.SUM || rule == Rule.SUM_OF_PRODUCTS || rule == Rule.CROSS_ENTROPY) {
          inspector.show(step.name(), row, 0);
          assertTrue(addsUp(step.value().get(row, 0)), step.name() + " " + row);
          compared++;
        }
      }
    }
    assertTrue(compared > 50, "compared " + compared);
  }

  private boolean addsUp(double cell) {
    double rounding = HALF_DIGIT * inspector.seen(".term").size() + 1e-4;
    return Math.abs(inspector.printedSum() - cell) <= rounding;
  }

  @Test
  void aWrongTermDoesNotAddUp(FxRobot robot) {
    inspector.show("encoder.0.feed_forward.output", 1, 2);
    double cell = inspector.step().value().get(1, 2);
    assertTrue(addsUp(cell));
    Labeled largest = (Labeled) inspector.lines().get(0).lookup(".term-value");
    double wrong = InspectorFixture.number(largest.getText()) + 0.2;
    robot.interact(() -> largest.setText(Numbers.detail((float) wrong)));
    assertFalse(addsUp(cell));
  }

  @Test
  void theLargestComeFirstOrAllInOrder(FxRobot robot) {
    inspector.show("encoder.0.feed_forward.output", 1, 2);
    Explanation explanation = inspector.step().explain(1, 2);
    assertEquals(TermLines.LARGEST, inspector.lines().size());
    double before = Double.POSITIVE_INFINITY;
    for (var line : inspector.lines()) {
      double size =
          Math.abs(InspectorFixture.number(((Labeled) line.lookup(".term-value")).getText()));
      assertTrue(size <= before);
      before = size;
    }
    robot.interact(() -> ((ToggleButton) inspector.view.lookup("#inspector-all-terms")).fire());
    assertEquals(13, explanation.terms().size());
    assertEquals(TermTable.IN_SIGHT, inspector.lines().size());
    for (int i = 0; i < TermTable.IN_SIGHT; i++) {
      Labeled value = (Labeled) inspector.lines().get(i).lookup(".term-value");
      assertEquals(Numbers.detail((float) explanation.terms().get(i).value()), value.getText());
    }
  }

  @Test
  void aHiddenCellSaysWhy() {
    inspector.show("decoder.1.self_attention.head.0.masked", 3, 5);
    assertEquals(
        "position 4 may not look at position 6: it comes later", inspector.text("#inspector-rule"));
    assertEquals(Numbers.MINUS + "∞", inspector.text("#inspector-value"));
  }

  @Test
  void everyFormulaIsDrawn() {
    Set<String> formulas = new TreeSet<>();
    Run run = inspector.workbench.run().get();
    for (Step step : run.trace().steps()) {
      formulas.add(new StepTexts(step, run.model().config()).formula());
      formulas.add(step.op().formula());
    }
    for (String latex : formulas) {
      assertTrue(new Formula(latex, 16, Ink.TEXT, Palette.light()).image(1).columns() > 0, latex);
    }
  }
}
