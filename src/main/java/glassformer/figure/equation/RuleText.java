package glassformer.figure.equation;

import glassformer.figure.Numbers;
import glassformer.trace.Explanation;
import glassformer.trace.Quantity;
import glassformer.trace.Rule;
import glassformer.words.Words;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A rule in words, and with the numbers filled in. */
public final class RuleText {
  private RuleText() {}

  /** What a line of the table says, where that is more than a number read. */
  public static Optional<String> terms(Explanation e) {
    return switch (e.rule()) {
      case SOFTMAX, LAYER_NORM, RMS_NORM, UNIT_LENGTH, ROTATION, CROSS_ENTROPY ->
          Optional.of(Words.text("inspector.terms." + key(e.rule())));
      default -> Optional.empty();
    };
  }

  /** How the cell follows: {@code sum of 16 products}, {@code exp(score − maximum) / sum}. */
  public static String words(Explanation e) {
    int terms = e.terms().size();
    return switch (e.rule()) {
      case SUM, MEAN, CROSS_ENTROPY -> Words.text("inspector.rule." + key(e.rule()), terms);
      case SUM_OF_PRODUCTS ->
          endsInBias(e)
              ? Words.text("inspector.rule.sum_of_products_and_bias", terms - 1)
              : Words.text("inspector.rule.sum_of_products", terms);
      case HIDDEN ->
          Words.text(
              "inspector.rule.hidden",
              (int) e.quantity("query_position") + 1,
              (int) e.quantity("key_position") + 1);
      case SOFTMAX ->
          Words.text(
              e.quantity("sum") == 0 ? "inspector.rule.all_hidden" : "inspector.rule.softmax");
      default -> Words.text("inspector.rule." + key(e.rule()));
    };
  }

  private static boolean endsInBias(Explanation e) {
    return !e.terms().isEmpty() && e.terms().get(e.terms().size() - 1).operands().size() == 1;
  }

  /** The rule with its numbers; empty where the table or one number says it all. */
  public static Optional<String> numbers(Explanation e) {
    return switch (e.rule()) {
      case SCALE -> Optional.of(number(e, "input") + " × " + number(e, "factor"));
      case PRODUCT ->
          Optional.of(
              e.terms().get(0).operands().stream()
                  .map(operand -> Numbers.detail((float) operand.value()))
                  .collect(Collectors.joining(" × ")));
      case GELU, SILU -> Optional.of(number(e, "input") + " × " + number(e, "share"));
      case MEAN ->
          Optional.of(Numbers.detail((float) e.sum()) + " / " + count(e.quantity("tokens")));
      case RMS_NORM ->
          Optional.of(
              number(e, "input")
                  + " / "
                  + number(e, "root_mean_square")
                  + " × "
                  + number(e, "gain"));
      case UNIT_LENGTH -> Optional.of(number(e, "input") + " / " + number(e, "length"));
      case ROTATION -> Optional.of(turned(e, 0, "cosine") + " + " + turned(e, 1, "sine"));
      case RELU -> Optional.of("max(0, " + number(e, "input") + ")");
      case SINE -> Optional.of(wave("sin", e));
      case COSINE -> Optional.of(wave("cos", e));
      case SOFTMAX ->
          e.quantity("sum") == 0
              ? Optional.empty()
              : Optional.of(
                  "exp("
                      + number(e, "score")
                      + signed(-e.quantity("maximum"))
                      + ") / "
                      + number(e, "sum"));
      case LAYER_NORM ->
          Optional.of(
              "("
                  + number(e, "input")
                  + signed(-e.quantity("mean"))
                  + ") / "
                  + number(e, "deviation")
                  + " × "
                  + number(e, "gain")
                  + signed(e.quantity("bias")));
      case COPY, SUM, SUM_OF_PRODUCTS, HIDDEN, CROSS_ENTROPY -> Optional.empty();
    };
  }

  private static String turned(Explanation e, int term, String factor) {
    double input = e.terms().get(term).operands().get(0).value();
    return Numbers.detail((float) input) + " × " + number(e, factor);
  }

  private static String wave(String function, Explanation e) {
    return function
        + "(2π · "
        + count(e.quantity("position"))
        + " / "
        + number(e, "wavelength")
        + ")";
  }

  /** What a quantity is called. */
  public static String name(Quantity quantity) {
    return Words.text("inspector.quantity." + quantity.key());
  }

  /** A quantity that counts has no decimals. */
  public static String value(Quantity quantity) {
    return switch (quantity.key()) {
      case "id", "position", "tokens", "query_position", "key_position" -> count(quantity.value());
      default -> Numbers.detail((float) quantity.value());
    };
  }

  private static String count(double value) {
    return Long.toString(Math.round(value));
  }

  private static String number(Explanation e, String key) {
    return Numbers.detail((float) e.quantity(key));
  }

  private static String signed(double value) {
    return (value < 0 ? " " + Numbers.MINUS + " " : " + ")
        + Numbers.detail((float) Math.abs(value));
  }

  private static String key(Rule rule) {
    return rule.name().toLowerCase(Locale.ROOT);
  }
}
