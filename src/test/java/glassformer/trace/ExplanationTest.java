package glassformer.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.model.Golden;
import glassformer.model.GoldenFamily;
import glassformer.model.Transformer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every explanation, evaluated again in double, is the cell it explains. */
class ExplanationTest {
  private static final double TOLERANCE = 1e-5;

  private static Trace trace(String name) {
    Golden golden = new Golden(name);
    Tape tape = new Tape();
    Step logits =
        golden
            .model()
            .forward(
                tape,
                Transformer.source(golden.ids("source_ids")),
                Transformer.target(golden.ids("target_ids")));
    tape.softmax("probabilities", logits);
    Constant labels = Constant.ids("label_ids", Axis.Kind.TARGET, golden.ids("label_ids"));
    tape.crossEntropy("loss", logits, labels, 0.1);
    tape.geluTanh("gelu_tanh", logits);
    return tape.trace();
  }

  private static void assertExplains(Step step, int row, int column) {
    Explanation explanation = step.explain(row, column);
    double cell = step.value().get(row, column);
    String place = step.name() + " (" + row + ", " + column + ")";
    if (Double.isInfinite(cell)) {
      assertEquals(cell, explanation.value(), place);
      return;
    }
    double scale = 1;
    for (Term term : explanation.terms()) {
      double size = Math.abs(term.value());
      scale += Double.isFinite(size) ? size : 0;
    }
    assertTrue(
        Math.abs(cell - explanation.value()) <= TOLERANCE * scale,
        place + ": cell " + cell + ", explanation " + explanation.value());
  }

  private static Set<Rule> assertExplains(Trace trace) {
    Set<Rule> rules = new HashSet<>();
    for (Step step : trace.steps()) {
      for (int row = 0; row < step.rows().size(); row++) {
        for (int column = 0; column < step.columns().size(); column++) {
          assertExplains(step, row, column);
          rules.add(step.explain(row, column).rule());
        }
      }
    }
    return rules;
  }

  @ParameterizedTest
  @ValueSource(strings = {"seq2seq-post", "seq2seq-pre"})
  void everyCellOfEveryStepIsExplained(String name) {
    Set<Rule> rules = assertExplains(trace(name));
    assertTrue(
        rules.containsAll(
            List.of(
                Rule.COPY, Rule.SUM, Rule.SUM_OF_PRODUCTS, Rule.SCALE, Rule.HIDDEN, Rule.SOFTMAX)));
    assertTrue(
        rules.containsAll(
            List.of(Rule.LAYER_NORM, Rule.GELU, Rule.SINE, Rule.COSINE, Rule.CROSS_ENTROPY)));
  }

  @Test
  void everyCellOfPretrainedFamiliesIsExplained() {
    Set<Rule> rules = new HashSet<>();
    for (String name : GoldenFamily.names()) {
      Tape tape = new Tape();
      GoldenFamily.of(name).forward(tape);
      rules.addAll(assertExplains(tape.trace()));
    }
    assertTrue(
        rules.containsAll(
            List.of(
                Rule.RMS_NORM,
                Rule.ROTATION,
                Rule.SILU,
                Rule.PRODUCT,
                Rule.MEAN,
                Rule.UNIT_LENGTH)));
  }

  @Test
  void theComparisonFailsWhenACellIsOff() {
    Step logits = trace("seq2seq-post").step("logits");
    logits.value().data[0] += 0.01f;
    assertThrows(AssertionError.class, () -> assertExplains(logits, 0, 0));
  }

  @Test
  void aCellThatDoesNotExistIsNamed() {
    Step logits = trace("seq2seq-post").step("logits");
    IndexOutOfBoundsException e =
        assertThrows(IndexOutOfBoundsException.class, () -> logits.explain(99, 0));
    assertTrue(e.getMessage().contains("logits is 4 x 13"), e.getMessage());
  }
}
