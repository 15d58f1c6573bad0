package glassformer.app.map;

import glassformer.app.map.MapBlock.Kind;
import glassformer.model.StepName;
import glassformer.trace.Step;
import glassformer.trace.Trace;
import java.util.ArrayList;
import java.util.List;

/** Groups the steps of a trace into the blocks of the paper's figure 1. */
final class MapPlan {
  private final List<MapBlock> blocks = new ArrayList<>();

  private MapPlan() {}

  /** The blocks in the order of computing. */
  static List<MapBlock> of(Trace trace) {
    MapPlan plan = new MapPlan();
    for (Step step : trace.steps()) {
      if (!step.isAlias()) {
        plan.add(StepName.parse(step.name()));
      }
    }
    return List.copyOf(plan.blocks);
  }

  private void add(StepName step) {
    String stack = stack(step);
    int layer = step.layer().orElse(-1);
    Kind kind = kind(step);
    MapBlock last = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
    boolean sameLayer = last != null && last.stack().equals(stack) && last.layer() == layer;
    if (sameLayer && kind == Kind.NORM && last.kind() == Kind.ADD && sameSublayer(last, step)) {
      blocks.set(blocks.size() - 1, joined(last, Kind.ADD_NORM, step));
    } else if (sameLayer && kind == last.kind()) {
      blocks.set(blocks.size() - 1, joined(last, kind, step));
    } else {
      blocks.add(new MapBlock(stack, layer, kind, List.of(step)));
    }
  }

  /** The stack it stands over: what follows the decoder, and what becomes of an encoder's rows. */
  private static String stack(StepName step) {
    return switch (step.stack()) {
      case "" -> "decoder";
      case "sentence" -> "encoder";
      default -> step.stack();
    };
  }

  /** A norm that follows the residual of its own sublayer stands after it, as in the paper. */
  private static boolean sameSublayer(MapBlock residual, StepName norm) {
    String name = norm.what().substring(0, norm.what().length() - "_norm".length());
    return residual.steps().get(0).what().equals(name + "_residual");
  }

  private static MapBlock joined(MapBlock block, Kind kind, StepName step) {
    List<StepName> steps = new ArrayList<>(block.steps());
    steps.add(step);
    return new MapBlock(block.stack(), block.layer(), kind, List.copyOf(steps));
  }

  private static Kind kind(StepName step) {
    if (step.stack().equals("sentence")) {
      return Kind.SENTENCE;
    }
    return switch (step.part()) {
      case "self_attention" -> Kind.SELF_ATTENTION;
      case "cross_attention" -> Kind.CROSS_ATTENTION;
      case "feed_forward" -> Kind.FEED_FORWARD;
      default ->
          switch (step.what()) {
            case "embedding", "scaled_embedding" -> Kind.EMBEDDING;
            case "positions", "token_types", "embedding_sum", "embedding_norm", "input" ->
                Kind.POSITIONS;
            case "output" -> Kind.OUTPUT;
            case "logits" -> Kind.LINEAR;
            case "probabilities" -> Kind.SOFTMAX;
            case "loss" -> Kind.LOSS;
            default -> step.what().endsWith("_residual") ? Kind.ADD : Kind.NORM;
          };
    };
  }
}
