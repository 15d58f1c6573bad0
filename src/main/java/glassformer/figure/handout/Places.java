package glassformer.figure.handout;

import glassformer.model.StepName;
import glassformer.words.Words;
import java.util.ArrayList;
import java.util.List;

/** Where a step stands in the model, in words. */
final class Places {
  private static final String INSIDE = " › ";

  private Places() {}

  /** {@code Decoder › Layer 1 › Cross-attention › Head 2}; empty for what follows the stacks. */
  static String of(StepName name) {
    List<String> parts = new ArrayList<>();
    if (!name.stack().isEmpty()) {
      parts.add(Words.text("stage.part." + name.stack()));
    }
    name.layer().ifPresent(layer -> parts.add(Words.text("stage.layer", layer + 1)));
    if (!name.part().isEmpty()) {
      parts.add(Words.text("stage.part." + name.part()));
    }
    name.head().ifPresent(head -> parts.add(Words.text("stage.head", head + 1)));
    return String.join(INSIDE, parts);
  }
}
