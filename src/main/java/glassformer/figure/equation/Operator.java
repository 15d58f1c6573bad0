package glassformer.figure.equation;

/**
 * A sign between two parts.
 *
 * @param sign such as {@code =}
 * @param caption small, under the sign; may be empty
 */
public record Operator(String sign, String caption) implements Part {
  static final Operator TIMES = new Operator("·", "");
  static final Operator EACH_TIMES = new Operator("⊙", "");
  static final Operator EQUALS = new Operator("=", "");
  static final Operator PLUS = new Operator("+", "");
  static final Operator BESIDE = new Operator("|", "");

  /** An arrow with the name of what is done. */
  static Operator arrow(String caption) {
    return new Operator("→", caption);
  }
}
