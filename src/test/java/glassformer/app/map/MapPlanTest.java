package glassformer.app.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.app.map.MapBlock.Kind;
import glassformer.model.GoldenFamily;
import glassformer.model.NormPlacement;
import glassformer.session.Run;
import glassformer.session.Scenario;
import glassformer.session.TestModels;
import glassformer.trace.Step;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MapPlanTest {

  private static Run run(NormPlacement placement) {
    return Run.of(
        Scenario.of("m", "the cat"), TestModels.random(placement, 16), new int[0], () -> false);
  }

  private static List<Kind> layer(List<MapBlock> plan, String stack) {
    return plan.stream()
        .filter(block -> block.stack().equals(stack) && block.layer() == 0)
        .map(MapBlock::kind)
        .toList();
  }

  @Test
  void postNormLayersAreThoseOfThePaper() {
    List<MapBlock> plan = MapPlan.of(run(NormPlacement.POST).trace());
    assertEquals(
        List.of(Kind.SELF_ATTENTION, Kind.ADD_NORM, Kind.FEED_FORWARD, Kind.ADD_NORM),
        layer(plan, "encoder"));
    assertEquals(
        List.of(
            Kind.SELF_ATTENTION,
            Kind.ADD_NORM,
            Kind.CROSS_ATTENTION,
            Kind.ADD_NORM,
            Kind.FEED_FORWARD,
            Kind.ADD_NORM),
        layer(plan, "decoder"));
  }

  @Test
  void preNormLayersHaveTheNormFirst() {
    List<MapBlock> plan = MapPlan.of(run(NormPlacement.PRE).trace());
    assertEquals(
        List.of(Kind.NORM, Kind.SELF_ATTENTION, Kind.ADD, Kind.NORM, Kind.FEED_FORWARD, Kind.ADD),
        layer(plan, "encoder"));
  }

  @Test
  void aModelOfOneStackHasNoBlocksOfTheOther() {
    assertEquals(
        List.of(Kind.EMBEDDING, Kind.POSITIONS, Kind.SENTENCE), outside("bert", "encoder"));
    assertEquals(
        List.of(Kind.EMBEDDING, Kind.OUTPUT, Kind.LINEAR, Kind.SOFTMAX),
        outside("llama", "decoder"));
  }

  private static List<Kind> outside(String family, String stack) {
    List<MapBlock> plan = MapPlan.of(TestModels.goldenRun(family).trace());
    assertTrue(plan.stream().allMatch(block -> block.stack().equals(stack)));
    return plan.stream().filter(block -> block.layer() < 0).map(MapBlock::kind).toList();
  }

  @Test
  void everyComputedStepIsInOneBlockAndEveryBlocksResultIsAStep() {
    List<Run> runs = new ArrayList<>();
    List.of(NormPlacement.values()).forEach(placement -> runs.add(run(placement)));
    GoldenFamily.names().forEach(name -> runs.add(TestModels.goldenRun(name)));
    for (Run run : runs) {
      List<String> inBlocks = new ArrayList<>();
      for (MapBlock block : MapPlan.of(run.trace())) {
        block.steps().forEach(step -> inBlocks.add(step.toString()));
        assertTrue(run.trace().has(block.result(1)), block.result(1));
      }
      List<String> computed =
          run.trace().steps().stream().filter(s -> !s.isAlias()).map(Step::name).toList();
      assertEquals(computed, inBlocks);
    }
  }
}
