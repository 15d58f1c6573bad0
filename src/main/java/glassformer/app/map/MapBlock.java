package glassformer.app.map;

import glassformer.figure.Ink;
import glassformer.model.StepName;
import java.util.List;

/**
 * A block of the map: the steps it is made of, in the order of computing.
 *
 * @param stack {@code encoder} or {@code decoder}
 * @param layer from 0, or -1 outside of the layers
 */
record MapBlock(String stack, int layer, Kind kind, List<StepName> steps) {

  enum Kind {
    EMBEDDING(Ink.RESIDUAL),
    POSITIONS(Ink.RESIDUAL),
    SELF_ATTENTION(Ink.ATTENTION),
    CROSS_ATTENTION(Ink.ATTENTION),
    FEED_FORWARD(Ink.PARAMETER),
    ADD(Ink.RESIDUAL),
    NORM(Ink.RESIDUAL),
    ADD_NORM(Ink.RESIDUAL),
    OUTPUT(Ink.RESIDUAL),
    SENTENCE(Ink.RESIDUAL),
    LINEAR(Ink.PARAMETER),
    SOFTMAX(Ink.ATTENTION),
    LOSS(Ink.ATTENTION);

    private final Ink role;

    Kind(Ink role) {
      this.role = role;
    }

    Ink role() {
      return role;
    }
  }

  /** The step that a click on the block shows, and that its picture is of. */
  String result(int head) {
    for (StepName step : steps) {
      if (step.what().equals("weights") && step.head().orElse(-1) == head) {
        return step.toString();
      }
    }
    return steps.get(steps.size() - 1).toString();
  }

  boolean has(StepName step) {
    return steps.contains(step);
  }
}
