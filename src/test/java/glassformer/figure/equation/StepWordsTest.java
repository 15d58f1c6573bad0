package glassformer.figure.equation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import glassformer.figure.Formula;
import glassformer.figure.Ink;
import glassformer.figure.Palette;
import glassformer.model.ActivationFunction;
import glassformer.model.GoldenFamily;
import glassformer.model.NormPlacement;
import glassformer.session.Run;
import glassformer.session.Scenario;
import glassformer.session.TestModels;
import glassformer.trace.Step;
import glassformer.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every step of every family has all its texts, and no text is left over. */
class StepWordsTest {
  private static final List<String> TEXTS =
      List.of("title", "question", "what", "why", "formula", "source");

  /** Models differ in their activation, so its formula is the op's. */
  private static final String OPS_OWN_FORMULA = "steps.feed_forward.activated.formula";

  private static final List<Run> RUNS = runs();

  private static List<Run> runs() {
    List<Run> runs = new ArrayList<>();
    for (NormPlacement placement : NormPlacement.values()) {
      for (ActivationFunction activation :
          List.of(ActivationFunction.RELU, ActivationFunction.GELU)) {
        Scenario scenario = Scenario.of("m", "the cat").withTarget(Optional.of("le chat"));
        runs.add(
            Run.of(
                scenario, TestModels.random(placement, 16, activation), new int[0], () -> false));
      }
    }
    GoldenFamily.names().forEach(name -> runs.add(TestModels.goldenRun(name)));
    runs.add(TestModels.comparison());
    return runs;
  }

  private static Set<String> keys() {
    Set<String> keys = new TreeSet<>();
    for (Run run : RUNS) {
      for (Step step : run.trace().steps()) {
        TEXTS.forEach(text -> keys.add(StepKey.of("steps.", step, "." + text)));
      }
    }
    keys.remove(OPS_OWN_FORMULA);
    return keys;
  }

  @Test
  void everyStepHasEveryTextAndNoneIsLeftOver() {
    assertEquals(keys(), ResourceBundle.getBundle("glassformer.words.steps", Locale.ROOT).keySet());
  }

  @Test
  void noTextIsBlankOrLosesACharacterToFormatting() {
    for (String key : keys()) {
      assertFalse(Words.raw(key).isBlank(), key);
      if (!key.endsWith(".formula")) {
        assertEquals(Words.raw(key), Words.text(key), key);
      }
    }
  }

  @Test
  void everyFormulaIsLatex() {
    Set<String> formulas =
        RUNS.stream()
            .flatMap(
                run ->
                    run.trace().steps().stream()
                        .map(step -> new StepTexts(step, run.model().config()).formula()))
            .collect(Collectors.toSet());
    for (String formula : formulas) {
      assertFalse(formula.contains("\\weight") || formula.contains("\\bias"), formula);
      assertFalse(new Formula(formula, 16, Ink.TEXT, Palette.light()).image(1).columns() == 0);
    }
  }
}
