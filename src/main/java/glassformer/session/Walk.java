package glassformer.session;

import glassformer.model.StepName;
import glassformer.trace.Step;
import glassformer.trace.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The stops of the player through a trace, in the order of computing. */
public final class Walk {
  private static final Set<String> BLOCK_ROLES =
      Set.of(
          "embedding",
          "embedding_sum",
          "embedding_norm",
          "input",
          "self_attention.head.weights",
          "cross_attention.head.weights",
          "attention_norm",
          "cross_attention_norm",
          "feed_forward.activated",
          "feed_forward.gated",
          "feed_forward_norm",
          "stack_output",
          "sentence.mean",
          "sentence.embedding",
          "probabilities");
  private static final Set<String> SPLIT_WITH_THE_QUERY =
      Set.of(
          "self_attention.head.key",
          "self_attention.head.value",
          "cross_attention.head.key",
          "cross_attention.head.value");

  private final Trace trace;
  private final Depth depth;
  private final List<StepName> stops;
  private final Map<StepName, Integer> places = new HashMap<>();

  private Walk(Trace trace, Depth depth, List<StepName> stops) {
    this.trace = trace;
    this.depth = depth;
    this.stops = List.copyOf(stops);
    for (StepName stop : stops) {
      places.put(stop, places.size());
    }
  }

  /** The stops of a trace; aliases are none, since nothing is computed there. */
  public static Walk of(Trace trace, Depth depth) {
    List<StepName> stops = new ArrayList<>();
    for (Step step : trace.steps()) {
      StepName name = StepName.parse(step.name());
      boolean stop =
          switch (depth) {
            case BLOCKS -> isBlock(trace, name) && name.head().orElse(0) == 0;
            case STEPS -> name.head().orElse(0) == 0 && !SPLIT_WITH_THE_QUERY.contains(name.role());
            case OPERATIONS -> true;
          };
      if (stop && !step.isAlias()) {
        stops.add(name);
      }
    }
    return new Walk(trace, depth, stops);
  }

  /** Whether a step stands for its block; an activated gate does not, what passes it does. */
  private static boolean isBlock(Trace trace, StepName name) {
    boolean isGate = name.what().equals("activated") && trace.has(name.sublayer() + ".gated");
    return BLOCK_ROLES.contains(name.role()) && !isGate;
  }

  /** How many stops there are. */
  public int size() {
    return stops.size();
  }

  /** The role of the step at a stop, see {@link StepName#role()}. */
  public StepName stop(int index) {
    return stops.get(index);
  }

  /** The step shown at a stop with a head in focus. */
  public String step(int index, int head) {
    StepName name = stops.get(Math.max(0, Math.min(index, stops.size() - 1)));
    return depth == Depth.OPERATIONS ? name.toString() : name.withHead(head).toString();
  }

  /** The stop that shows a step, or else the last one computed before it. */
  public int indexOf(String step) {
    StepName name = StepName.parse(step);
    StepName wanted = depth == Depth.OPERATIONS ? name : name.withHead(0);
    if (places.containsKey(wanted)) {
      return places.get(wanted);
    }
    int last = 0;
    for (Step computed : trace.steps()) {
      last = Math.max(last, places.getOrDefault(StepName.parse(computed.name()), 0));
      if (computed.name().equals(wanted.toString())) {
        break;
      }
    }
    return last;
  }
}
