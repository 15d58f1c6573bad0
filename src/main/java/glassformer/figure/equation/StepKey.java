package glassformer.figure.equation;

import glassformer.model.StepName;
import glassformer.trace.Axis;
import glassformer.trace.Source;
import glassformer.trace.Step;
import glassformer.words.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the words for a step are found: under its role and, where families differ in it, under what
 * tells them apart. {@code ROLE.KIND} is for a kind of op ({@code attention_norm.rms_norm}), {@code
 * ROLE.after_WHAT} for what it reads first ({@code feed_forward.output.after_gated}), {@code
 * ROLE.grouped} for a head that shares its key and value.
 */
final class StepKey {
  private StepKey() {}

  /**
   * The most particular message there is: {@code steps.ROLE.what} or {@code steps.ROLE.KIND.what}.
   */
  static String of(String bundle, Step step, String text) {
    String role = bundle + StepName.parse(step.name()).role();

    return traits(step).stream()
        .map(trait -> role + "." + trait + text)
        .filter(Words::has)
        .findFirst()
        .orElse(role + text);
  }

  private static List<String> traits(Step step) {
    List<String> traits = new ArrayList<>(List.of(step.op().kind()));
    if (!step.inputs().isEmpty()) {
      Source first = step.inputs().get(0);
      if (first.columns().kind() == Axis.Kind.GROUPS_WIDTH) {
        traits.add("grouped");
      }
      if (first instanceof Step read) {
        traits.add("after_" + StepName.parse(read.name()).what());
      }
    }
    return traits;
  }
}
