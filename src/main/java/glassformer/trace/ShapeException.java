package glassformer.trace;

/** Matrices met whose shapes do not fit; the message names the step and both shapes. */
public final class ShapeException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  ShapeException(String step, String rule, Source left, Source right) {
    super(
        step
            + ": "
            + left.name()
            + " ("
            + left.shape()
            + ") and "
            + right.name()
            + " ("
            + right.shape()
            + ") do not fit: "
            + rule);
  }
}
