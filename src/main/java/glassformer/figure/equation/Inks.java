package glassformer.figure.equation;

import glassformer.figure.Ink;
import glassformer.model.StepName;
import glassformer.trace.Constant;
import glassformer.trace.Parameter;
import glassformer.trace.Source;
import glassformer.trace.Step;

/** The role colour of everything that is computed. */
public final class Inks {
  private Inks() {}

  /** The ink of a source's role. */
  public static Ink of(Source source) {
    if (source instanceof Parameter) {
      return Ink.PARAMETER;
    }
    if (source instanceof Constant) {
      return Ink.TEXT_MUTED;
    }
    return of(StepName.parse(((Step) source).target().name()));
  }

  private static Ink of(StepName name) {
    return switch (name.what()) {
      case "query", "rotated_query" -> Ink.QUERY;
      case "key", "rotated_key" -> Ink.KEY;
      case "value" -> Ink.VALUE;
      case "scores", "scaled", "masked", "weights", "concat", "probabilities" -> Ink.ATTENTION;
      case "output" -> name.part().endsWith("attention") ? Ink.ATTENTION : Ink.RESIDUAL;
      default -> Ink.RESIDUAL;
    };
  }

  /**
   * The ink of the part of the model that a step belongs to, as the map has it: what is mostly
   * weights has the parameters' ink.
   */
  public static Ink ofPart(StepName name) {
    boolean isWeights = name.part().equals("feed_forward") || name.role().equals("logits");
    return isWeights ? Ink.PARAMETER : of(name);
  }
}
