package glassformer.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import glassformer.model.NormPlacement;
import glassformer.model.StepName;
import glassformer.session.Run;
import glassformer.session.Scenario;
import glassformer.session.TestModels;
import glassformer.trace.Step;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every step has all its texts, and no text is left over. */
class StepTextsTest {
  private static final List<String> TEXTS =
      List.of("title", "question", "what", "why", "formula", "source");

  /** Models differ in their activation, so its formula is the op's. */
  private static final String OPS_OWN_FORMULA = "steps.feed_forward.activated.formula";

  private static Set<String> roles() {
    Set<String> roles = new TreeSet<>();
    for (NormPlacement placement : NormPlacement.values()) {
      Scenario scenario = Scenario.of("m", "the cat").withTarget(Optional.of("le chat"));
      Run run = Run.of(scenario, TestModels.random(placement, 16), new int[0], () -> false);
      for (Step step : run.trace().steps()) {
        roles.add(StepName.parse(step.name()).role());
      }
    }
    return roles;
  }

  @Test
  void everyRoleHasEveryTextAndNoneIsLeftOver() {
    Set<String> wanted = new TreeSet<>();
    for (String role : roles()) {
      TEXTS.forEach(text -> wanted.add("steps." + role + "." + text));
    }
    wanted.remove(OPS_OWN_FORMULA);
    Set<String> present =
        new TreeSet<>(ResourceBundle.getBundle("glassformer.words.steps", Locale.ROOT).keySet());
    assertEquals(wanted, present);
  }

  @Test
  void noTextIsBlankOrLosesACharacterToFormatting() {
    for (String role : roles()) {
      for (String text : TEXTS) {
        String key = "steps." + role + "." + text;
        if (key.equals(OPS_OWN_FORMULA)) {
          continue;
        }
        assertFalse(Words.raw(key).isBlank(), key);
        if (!text.equals("formula")) {
          assertEquals(Words.raw(key), Words.text(key), key);
        }
      }
    }
  }
}
