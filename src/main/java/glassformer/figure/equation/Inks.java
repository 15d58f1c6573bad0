package glassformer.figure.equation;

import glassformer.figure.Ink;
import glassformer.figure.Scale;
import glassformer.model.StepName;
import glassformer.trace.Constant;
import glassformer.trace.Parameter;
import glassformer.trace.Source;
import glassformer.trace.Step;

/** The role colour and the kind of scale of everything that is computed. */
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
      case "query" -> Ink.QUERY;
      case "key" -> Ink.KEY;
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

  /** Probabilities go from 0 to 1, all else has a sign. */
  public static Scale.Kind scaleOf(Source source) {
    if (source instanceof Step step) {
      String what = StepName.parse(step.target().name()).what();
      return what.equals("weights") || what.equals("probabilities")
          ? Scale.Kind.SEQUENTIAL
          : Scale.Kind.DIVERGING;
    }
    return Scale.Kind.DIVERGING;
  }
}
