package glassformer.trace;

import java.util.List;

/**
 * A part of a cell's arithmetic: the numbers read, and what they contribute (the product of a sum,
 * the exponential of a softmax).
 */
public record Term(List<Operand> operands, double value) {

  static Term of(Operand operand) {
    return new Term(List.of(operand), operand.value());
  }

  static Term product(Operand left, Operand right) {
    return new Term(List.of(left, right), left.value() * right.value());
  }
}
