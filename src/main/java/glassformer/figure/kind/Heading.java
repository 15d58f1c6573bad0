package glassformer.figure.kind;

import glassformer.model.StepName;
import glassformer.words.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * What a figure is called where nobody calls it otherwise.
 *
 * @param name {@code Attention weights}
 * @param place {@code Encoder · Layer 1 · Self-attention · Head 2}; may be empty
 */
record Heading(String name, String place) {
  private static final String SEPARATOR = " · ";

  /** A step and its place in the model. */
  static Heading of(StepName step) {
    List<String> parts = parts(step);
    step.head().ifPresent(head -> parts.add(Words.text("stage.head", head + 1)));
    return new Heading(what(step), String.join(SEPARATOR, parts));
  }

  /** A step in all heads of its layer. */
  static Heading ofHeads(StepName step) {
    return new Heading(what(step), String.join(SEPARATOR, parts(step)));
  }

  /** With something more behind the place. */
  Heading with(String more) {
    return new Heading(name, place.isEmpty() ? more : place + SEPARATOR + more);
  }

  /** {@code Encoder · Self-attention}. */
  static String section(StepName step) {
    return Words.text("stage.part." + step.stack())
        + SEPARATOR
        + Words.text("stage.part." + step.part());
  }

  /** {@code Attention weights}. */
  static String what(StepName step) {
    return Words.text("steps." + step.role() + ".title");
  }

  private static List<String> parts(StepName step) {
    List<String> parts = new ArrayList<>();
    if (!step.stack().isEmpty()) {
      parts.add(Words.text("stage.part." + step.stack()));
    }
    step.layer().ifPresent(layer -> parts.add(Words.text("stage.layer", layer + 1)));
    if (!step.part().isEmpty()) {
      parts.add(Words.text("stage.part." + step.part()));
    }
    return parts;
  }

  /** In one line. */
  String text() {
    return place.isEmpty() ? name : name + " (" + place + ")";
  }
}
