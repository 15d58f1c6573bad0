package glassformer.trace;

import java.util.Optional;

/**
 * A named number on the way to a cell: the mean of a row, the sum of its exponentials.
 *
 * @param key the word its text is found by, for example {@code mean}
 * @param operand the cell it was read from, where it was read rather than computed
 */
public record Quantity(String key, double value, Optional<Operand> operand) {

  static Quantity of(String key, double value) {
    return new Quantity(key, value, Optional.empty());
  }

  static Quantity of(String key, Operand operand) {
    return new Quantity(key, operand.value(), Optional.of(operand));
  }
}
