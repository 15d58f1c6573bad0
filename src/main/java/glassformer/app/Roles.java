package glassformer.app;

import glassformer.figure.Ink;
import glassformer.model.StepName;

/** The role colour of a step. */
public final class Roles {
  private Roles() {}

  public static Ink of(StepName name) {
    if (name.part().endsWith("attention")) {
      return switch (name.what()) {
        case "query" -> Ink.QUERY;
        case "key" -> Ink.KEY;
        case "value" -> Ink.VALUE;
        default -> Ink.ATTENTION;
      };
    }
    return name.part().equals("feed_forward") ? Ink.PARAMETER : Ink.RESIDUAL;
  }
}
