package glassformer.session;

import glassformer.model.StepName;
import glassformer.trace.Step;
import glassformer.trace.Trace;
import java.util.Comparator;
import java.util.Optional;

/**
 * What is looked at.
 *
 * @param step the name of the step on the stage
 * @param head the head in focus, from 0, kept while steps without heads are shown
 * @param cell the pinned cell of the step
 * @param depth of the player
 * @param sharedScale whether all heads share one colour scale
 */
public record Focus(String step, int head, Optional<Cell> cell, Depth depth, boolean sharedScale) {

  public static final Focus START =
      new Focus("encoder.embedding", 0, Optional.empty(), Depth.STEPS, false);

  /** Another step; its head, where it has one, is the head in focus from then on. */
  public Focus withStep(String name) {
    return new Focus(
        name, StepName.parse(name).head().orElse(head), Optional.empty(), depth, sharedScale);
  }

  /** The same step in another head. */
  public Focus withHead(int other) {
    return new Focus(
        StepName.parse(step).withHead(other).toString(), other, cell, depth, sharedScale);
  }

  public Focus withCell(Optional<Cell> other) {
    return new Focus(step, head, other, depth, sharedScale);
  }

  public Focus withDepth(Depth other) {
    return new Focus(step, head, cell, other, sharedScale);
  }

  public Focus withSharedScale(boolean shared) {
    return new Focus(step, head, cell, depth, shared);
  }

  /**
   * The step of the same role in another model: its other stack, where it has but one, and its last
   * layer or first head, where it has fewer.
   */
  private Optional<Step> alike(Trace trace) {
    StepName wanted = StepName.parse(step);
    return trace.steps().stream()
        .filter(candidate -> StepName.parse(candidate.name()).role().equals(wanted.role()))
        .min(Comparator.comparingInt(candidate -> distance(StepName.parse(candidate.name()))));
  }

  private int distance(StepName other) {
    StepName wanted = StepName.parse(step);
    int stack = other.stack().equals(wanted.stack()) ? 0 : 1;
    int layers = Math.abs(other.layer().orElse(0) - wanted.layer().orElse(0));
    int heads = Math.abs(other.head().orElse(0) - wanted.head().orElse(0));
    return 1_000_000 * stack + 1_000 * layers + heads;
  }

  /**
   * This focus as far as a trace has what it points at: a step that is not there gives the nearest
   * of its role, or else the first; a cell past the end is unpinned.
   */
  public Focus in(Trace trace) {
    Optional<Step> found = trace.find(step);
    if (found.isEmpty()) {
      return withStep(alike(trace).map(Step::name).orElseGet(() -> trace.steps().get(0).name()));
    }
    return cell.isPresent() && !cell.get().isIn(found.get()) ? withCell(Optional.empty()) : this;
  }
}
