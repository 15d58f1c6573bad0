package glassformer.trace;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * A part of a cell's arithmetic: the numbers read, and what they contribute (the product of a sum,
 * the exponential of a softmax).
 */
public record Term(List<Operand> operands, double value) {

  static Term of(Operand operand) {
    return new Term(List.of(operand), operand.value());
  }

  /** The products of so many pairs of numbers. */
  static List<Term> products(int count, IntFunction<Operand> left, IntFunction<Operand> right) {
    return IntStream.range(0, count).mapToObj(k -> product(left.apply(k), right.apply(k))).toList();
  }

  static Term product(Operand left, Operand right) {
    return new Term(List.of(left, right), left.value() * right.value());
  }
}
