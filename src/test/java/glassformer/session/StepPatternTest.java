package glassformer.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import glassformer.trace.Step;
import glassformer.trace.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepPatternTest {
  private static final Trace TRACE = TestModels.run("the cat").trace();

  private static List<String> names(String pattern) {
    return new StepPattern(pattern).in(TRACE).stream().map(Step::name).toList();
  }

  @Test
  void aNameNamesItsStepAlone() {
    assertEquals(List.of("logits"), names("logits"));
  }

  @Test
  void aStarCrossesPoints() {
    assertEquals(
        List.of(
            "encoder.0.self_attention.head.0.weights",
            "encoder.0.self_attention.head.1.weights",
            "encoder.1.self_attention.head.0.weights",
            "encoder.1.self_attention.head.1.weights"),
        names("encoder.*.weights"));
    assertEquals(TRACE.steps().size(), names("*").size());
  }

  @Test
  void aQuestionMarkIsOneCharacter() {
    assertEquals(List.of("encoder.0.output", "encoder.1.output"), names("encoder.?.output"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "logit", "encoder.0.output.", "encoder|logits", "[a-z]+", "\\E.*"})
  void otherCharactersStandForThemselves(String pattern) {
    assertEquals(List.of(), names(pattern));
  }
}
