package glassformer.figure.handout;

import glassformer.session.Depth;
import glassformer.session.Focus;
import glassformer.session.StepPattern;
import java.util.List;
import java.util.Optional;

/**
 * What a handout is to have.
 *
 * @param title on the cover; where absent it names the model
 * @param depth which steps, where none are chosen by name
 * @param steps chosen by name or pattern; may be empty
 * @param isBlank whether the answers are left empty, with a page of them at the end
 * @param focus the head whose steps are shown, the pinned cell of its step, and how heads share a
 *     scale
 */
public record HandoutOptions(
    Paper paper,
    Optional<String> title,
    Depth depth,
    List<StepPattern> steps,
    boolean isBlank,
    Focus focus) {
  public static final HandoutOptions USUAL =
      new HandoutOptions(Paper.A4, Optional.empty(), Depth.BLOCKS, List.of(), false, Focus.START);

  public HandoutOptions {
    steps = List.copyOf(steps);
  }
}
