package glassformer.trace;

import java.util.List;
import java.util.NoSuchElementException;

/**
 * How one cell was made, as data: the numbers read, the intermediate values, and the rule that
 * joins them.
 *
 * @param rule how the parts make the cell
 * @param terms what was added up, or what a row was normalised over; in the order of the columns
 * @param quantities the named intermediate values
 */
public record Explanation(Rule rule, List<Term> terms, List<Quantity> quantities) {

  static Explanation of(Rule rule, List<Term> terms, Quantity... quantities) {
    return new Explanation(rule, terms, List.of(quantities));
  }

  /** Evaluates the rule again, in double; agrees with the cell. */
  public double value() {
    return rule.evaluate(this);
  }

  /**
   * The named intermediate value.
   *
   * @throws NoSuchElementException if the rule has none of that name
   */
  public double quantity(String key) {
    return quantities.stream()
        .filter(quantity -> quantity.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(rule + " has no quantity " + key))
        .value();
  }

  /** The sum of the terms. */
  public double sum() {
    double sum = 0;
    for (Term term : terms) {
      sum += term.value();
    }
    return sum;
  }
}
