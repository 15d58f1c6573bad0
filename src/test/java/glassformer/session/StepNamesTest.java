package glassformer.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepNamesTest {
  @ParameterizedTest
  @CsvSource({
    "encoder.0.self_attention.head.1.wieghts, encoder.0.self_attention.head.1.weights",
    "encoder.0.self_attention.head.1.weight, encoder.0.self_attention.head.1.weights",
    "decoder.1.crossattention.head.0.scores, decoder.1.cross_attention.head.0.scores",
    "logit, logits",
    "encoder.imput, encoder.input",
    "head.1.weights, encoder.0.self_attention.head.1.weights"
  })
  void theNearestNameIsTheOneMeant(String wanted, String meant) {
    assertEquals(meant, StepNames.nearest(wanted, TestModels.run("the cat").trace()).get(0));
  }

  @Test
  void equallyNearNamesKeepTheirOrder() {
    assertEquals(
        List.of("head.0", "head.1", "head.2"),
        StepNames.nearest("head.9", List.of("head.0", "logits", "head.1", "head.2", "head.3")));
  }

  @ParameterizedTest
  @CsvSource({"kitten, sitting, 3", "'', abc, 3", "abc, '', 3", "query, query, 0"})
  void theDistanceIsLevenshteins(String from, String to, int distance) {
    assertEquals(distance, StepNames.distance(from, to));
  }
}
