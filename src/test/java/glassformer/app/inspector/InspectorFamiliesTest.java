package glassformer.app.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.figure.Numbers;
import glassformer.model.GoldenFamily;
import glassformer.session.Scenario;
import glassformer.session.TestModels;
import glassformer.trace.Rule;
import glassformer.trace.Step;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The inspector explains every kind of step of pretrained models. */
@ExtendWith(ApplicationExtension.class)
class InspectorFamiliesTest {
  private static final String TEXT = "w3 w1 w4 w1 w5";

  private InspectorFixture inspector;

  @Start
  void start(Stage stage) {
    inspector = new InspectorFixture(stage, Scenario.of("bert", TEXT), TestModels::golden);
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
  void everyStepShowsTheValueOfItsCell() throws TimeoutException {
    Set<Rule> seen = EnumSet.noneOf(Rule.class);
    for (String family : GoldenFamily.names()) {
      inspector.open(Scenario.of(family, TEXT));
      for (Step step : inspector.workbench.run().get().trace().steps()) {
        int row = step.rows().size() / 2;
        int column = step.columns().size() - 1;
        inspector.show(step.name(), row, column);
        float value = step.value().get(row, column);
        assertEquals(Numbers.detail(value), inspector.text("#inspector-value"), step.name());
        assertFalse(inspector.text("#inspector-rule").isBlank(), step.name());
        seen.add(step.explain(row, column).rule());
      }
    }
    assertTrue(
        seen.containsAll(
            EnumSet.of(
                Rule.RMS_NORM,
                Rule.ROTATION,
                Rule.SILU,
                Rule.GELU,
                Rule.PRODUCT,
                Rule.MEAN,
                Rule.UNIT_LENGTH)),
        seen.toString());
  }

  @Test
  void aRotationAddsUpToItsCell() throws TimeoutException {
    inspector.open(Scenario.of("llama", TEXT));
    inspector.show("decoder.1.self_attention.head.2.rotated_key", 3, 1);
    assertEquals(inspector.step().value().get(3, 1), inspector.printedSum(), 0.011);
  }

  @Test
  void aProductNamesBothNumbers() throws TimeoutException {
    inspector.open(Scenario.of("llama", TEXT));
    inspector.show("decoder.0.feed_forward.gated", 2, 7);
    Step step = inspector.step();
    String left = Numbers.detail(step.inputs().get(0).value().get(2, 7));
    String right = Numbers.detail(step.inputs().get(1).value().get(2, 7));
    assertEquals(left + " × " + right, inspector.text("#inspector-numbers"));
    assertEquals(2, inspector.operands().stream().filter(o -> !isOfFacts(o)).count());
  }

  /** Whether a number is the smallest or the largest of the step. */
  private static boolean isOfFacts(OperandLink operand) {
    for (Node n = operand; n != null; n = n.getParent()) {
      if (n instanceof Facts) {
        return true;
      }
    }
    return false;
  }
}
