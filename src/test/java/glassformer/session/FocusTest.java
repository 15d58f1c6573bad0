package glassformer.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class FocusTest {
  private static final String SCORES = "encoder.0.self_attention.head.1.scores";

  @Test
  void theHeadStaysWhileStepsWithoutHeadsAreShown() {
    Focus focus = Focus.START.withStep(SCORES).withStep("encoder.0.attention_norm");
    assertEquals(1, focus.head());
    assertEquals("encoder.0.attention_norm", focus.withHead(0).step());
  }

  @Test
  void anotherHeadKeepsStepAndCell() {
    Focus focus = Focus.START.withStep(SCORES).withCell(Optional.of(new Cell(1, 2))).withHead(0);
    assertEquals("encoder.0.self_attention.head.0.scores", focus.step());
    assertEquals(Optional.of(new Cell(1, 2)), focus.cell());
  }

  @Test
  void aCellPastTheEndIsUnpinnedAndAMissingStepGivesTheNearestOfItsRole() {
    Run run = TestModels.run("the cat");
    Focus focus = Focus.START.withStep(SCORES).withCell(Optional.of(new Cell(1, 2)));
    assertEquals(Optional.empty(), focus.in(run.trace()).cell());
    assertEquals(SCORES, focus.in(run.trace()).step());
    assertEquals("encoder.1.output", focus.withStep("encoder.7.output").in(run.trace()).step());
    assertEquals(
        "encoder.1.self_attention.head.1.weights",
        focus.withStep("encoder.5.self_attention.head.11.weights").in(run.trace()).step());
    assertEquals("encoder.embedding", focus.withStep("sentence").in(run.trace()).step());
  }
}
