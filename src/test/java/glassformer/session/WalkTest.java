package glassformer.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.trace.Step;
import glassformer.trace.Trace;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WalkTest {
  private final Trace trace = TestModels.run("the cat sees a car").trace();

  @ParameterizedTest
  @EnumSource(Depth.class)
  void everyStopIsAStepAndIsFoundAgain(Depth depth) {
    Walk walk = Walk.of(trace, depth);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < walk.size(); i++) {
      String step = walk.step(i, 1);
      assertTrue(trace.has(step), step);
      assertTrue(seen.add(step), step);
      assertEquals(i, walk.indexOf(step));
    }
  }

  @Test
  void everyOperationIsEachStepOfEachHead() {
    long operations = trace.steps().stream().filter(step -> !step.isAlias()).count();
    assertEquals(operations, Walk.of(trace, Depth.OPERATIONS).size());
  }

  @Test
  void depthsGrowFiner() {
    int blocks = Walk.of(trace, Depth.BLOCKS).size();
    int steps = Walk.of(trace, Depth.STEPS).size();
    assertTrue(blocks < steps / 2, blocks + " of " + steps);
    assertTrue(steps < Walk.of(trace, Depth.OPERATIONS).size());
  }

  @Test
  void aStepThatIsNoStopIsShownAtTheOneBefore() {
    Walk walk = Walk.of(trace, Depth.STEPS);
    int query = walk.indexOf("encoder.0.self_attention.head.0.query");
    assertEquals(query, walk.indexOf("encoder.0.self_attention.head.1.value"));
    Walk blocks = Walk.of(trace, Depth.BLOCKS);
    assertEquals("encoder.input", blocks.step(blocks.indexOf("encoder.0.self_attention.query"), 0));
  }

  @Test
  void everyStepLeadsToSomeStop() {
    Walk walk = Walk.of(trace, Depth.BLOCKS);
    int last = 0;
    for (Step step : trace.steps()) {
      int index = walk.indexOf(step.name());
      assertFalse(index < 0 || index >= walk.size(), step.name());
      last = Math.max(last, index);
    }
    assertEquals(walk.size() - 1, last);
  }

  @Test
  void aPretrainedModelsBlocksAreThoseItHas() {
    assertEquals(
        List.of(
            "embedding",
            "attention_norm",
            "self_attention.head.weights",
            "feed_forward_norm",
            "feed_forward.gated"),
        blocks("llama").subList(0, 5));
    List<String> bert = blocks("bert");
    assertEquals(List.of("embedding", "embedding_sum", "embedding_norm"), bert.subList(0, 3));
    assertEquals(
        List.of("sentence.mean", "sentence.embedding"), bert.subList(bert.size() - 2, bert.size()));
  }

  private static List<String> blocks(String family) {
    Walk walk = Walk.of(TestModels.goldenRun(family).trace(), Depth.BLOCKS);
    return IntStream.range(0, walk.size()).mapToObj(i -> walk.stop(i).role()).toList();
  }
}
