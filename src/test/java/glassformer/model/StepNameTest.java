package glassformer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepNameTest {

  @ParameterizedTest
  @CsvSource({
    "encoder.embedding, embedding",
    "encoder.2.self_attention.head.11.weights, self_attention.head.weights",
    "decoder.0.cross_attention.output, cross_attention.output",
    "decoder.0.self_attention.head.3.rotated_key, self_attention.head.rotated_key",
    "decoder.0.feed_forward.gated, feed_forward.gated",
    "encoder.1.output, block_output",
    "encoder.output, stack_output",
    "sentence.embedding, sentence.embedding",
    "logits, logits"
  })
  void aNameIsReadAndWrittenAndHasARole(String name, String role) {
    StepName parsed = StepName.parse(name);
    assertEquals(name, parsed.toString());
    assertEquals(role, parsed.role());
  }

  @Test
  void whatIsNoNameIsAnswered() {
    assertThrows(IllegalArgumentException.class, () -> StepName.parse("encoder.0.head.weights!"));
  }
}
