package glassformer.app.inspector;

import glassformer.trace.Axis;
import glassformer.trace.Explanation;
import glassformer.trace.Operand;
import glassformer.trace.Rule;
import glassformer.trace.Term;
import glassformer.words.Words;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The terms of an explanation as lines of a table: all in order, or the largest and the sum of the
 * rest, so that what is shown always adds up.
 */
final class TermLines {
  /** So many terms, and one line for the rest. */
  static final int LARGEST = 6;

  private final Explanation explanation;
  private final PlaceNames names;
  private final List<Integer> order;

  TermLines(Explanation explanation, PlaceNames names, boolean all) {
    this.explanation = explanation;
    this.names = names;
    List<Term> terms = explanation.terms();
    IntStream indices = IntStream.range(0, isListed(explanation.rule()) ? terms.size() : 0);
    this.order =
        all || !isLong(explanation)
            ? indices.boxed().toList()
            : indices
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -Math.abs(terms.get(i).value())))
                .limit(LARGEST)
                .toList();
  }

  /** Whether there are more terms than are shown unasked. */
  static boolean isLong(Explanation explanation) {
    return isListed(explanation.rule()) && explanation.terms().size() > LARGEST + 1;
  }

  private static boolean isListed(Rule rule) {
    return switch (rule) {
      case SUM,
          SUM_OF_PRODUCTS,
          MEAN,
          SOFTMAX,
          LAYER_NORM,
          RMS_NORM,
          UNIT_LENGTH,
          ROTATION,
          CROSS_ENTROPY ->
          true;
      case COPY, SCALE, PRODUCT, HIDDEN, RELU, GELU, SILU, SINE, COSINE -> false;
    };
  }

  /** Whether the terms are products, or the bias after them. */
  boolean areProducts() {
    return explanation.rule() == Rule.SUM_OF_PRODUCTS;
  }

  /** Whether a term is something other than the number that was read. */
  boolean areComputed() {
    return explanation.rule() != Rule.SUM && explanation.rule() != Rule.MEAN;
  }

  /** Whether the lines are called by words rather than by numbers. */
  boolean areWords() {
    return explanation.rule() == Rule.SUM
        || explanation.rule() == Rule.CROSS_ENTROPY
        || explanation.rule() == Rule.MEAN
        || size() > 0 && isOfWords(axisOfTerms().kind());
  }

  private Axis axisOfTerms() {
    return explanation.terms().get(0).operands().get(0).source().columns();
  }

  private static boolean isOfWords(Axis.Kind kind) {
    return kind.isToken()
        || kind == Axis.Kind.SOURCE_VOCABULARY
        || kind == Axis.Kind.TARGET_VOCABULARY;
  }

  PlaceNames names() {
    return names;
  }

  int size() {
    return order.size();
  }

  Term term(int line) {
    return explanation.terms().get(order.get(line));
  }

  /** How many terms have no line of their own. */
  int restCount() {
    return isListed(explanation.rule()) ? explanation.terms().size() - order.size() : 0;
  }

  /** What the terms without a line add up to. */
  double rest() {
    Set<Integer> shown = new HashSet<>(order);
    return IntStream.range(0, explanation.terms().size())
        .filter(i -> !shown.contains(i))
        .mapToDouble(i -> explanation.terms().get(i).value())
        .sum();
  }

  /** What all terms add up to. */
  double sum() {
    return explanation.sum();
  }

  /** What the sum of the terms is called, where it is not the cell but a number on the way. */
  Optional<String> total() {
    return switch (explanation.rule()) {
      case SOFTMAX -> Optional.of(Words.text("inspector.total.softmax"));
      case LAYER_NORM, RMS_NORM, UNIT_LENGTH -> Optional.of(Words.text("inspector.total.squares"));
      case MEAN -> Optional.of(Words.text("inspector.total.mean"));
      default -> Optional.empty();
    };
  }

  /** The size of the largest term. */
  double largest() {
    return explanation.terms().stream().mapToDouble(t -> Math.abs(t.value())).max().orElse(0);
  }

  /** What the term of a line is called: the dimension or token that was summed over. */
  String label(int line) {
    Term term = term(line);
    Operand first = term.operands().get(0);
    return switch (explanation.rule()) {
      case SUM -> PlaceNames.name(first.source());
      case CROSS_ENTROPY, MEAN -> names.row(first.source(), first.row());
      case SUM_OF_PRODUCTS ->
          term.operands().size() == 1
              ? Words.text("inspector.bias")
              : names.column(first.source(), first.column());
      default -> names.column(first.source(), first.column());
    };
  }
}
