package glassformer.figure.equation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.figure.Formula;
import glassformer.figure.Ink;
import glassformer.figure.Palette;
import glassformer.model.ActivationFunction;
import glassformer.model.NormPlacement;
import glassformer.session.Run;
import glassformer.session.Scenario;
import glassformer.session.TestModels;
import org.junit.jupiter.api.Test;

/** The texts name what this model does, not what another would. */
class StepTextsTest {
  private static final String ACTIVATED = "encoder.0.feed_forward.activated";
  private static final String NORM = "encoder.0.attention_norm";

  private static StepTexts texts(
      String step, NormPlacement placement, ActivationFunction activation) {
    Run run =
        Run.of(
            Scenario.of("m", "the cat"),
            TestModels.random(placement, 16, activation),
            new int[0],
            () -> false);
    return new StepTexts(run.trace().step(step), run.model().config());
  }

  @Test
  void anActivationHasTheFormulaAndThePaperOfItsFunction() {
    StepTexts relu = texts(ACTIVATED, NormPlacement.POST, ActivationFunction.RELU);
    assertEquals("f(x) = \\max(0, x)", relu.formula());
    assertFalse(relu.source().contains("Hendrycks"), relu.source());
    StepTexts gelu = texts(ACTIVATED, NormPlacement.POST, ActivationFunction.GELU);
    assertTrue(gelu.formula().contains("erf"), gelu.formula());
    assertTrue(new Formula(gelu.formula(), 16, Ink.TEXT, Palette.light()).image(1).columns() > 0);
    assertTrue(gelu.source().endsWith("; Hendrycks & Gimpel 2016"), gelu.source());
  }

  @Test
  void aNormBeforeItsSublayerNamesThePaperThatPutItThere() {
    StepTexts pre = texts(NORM, NormPlacement.PRE, ActivationFunction.RELU);
    assertTrue(pre.source().endsWith("; Xiong et al. 2020"), pre.source());
    StepTexts post = texts(NORM, NormPlacement.POST, ActivationFunction.RELU);
    assertFalse(post.source().contains("Xiong"), post.source());
  }
}
