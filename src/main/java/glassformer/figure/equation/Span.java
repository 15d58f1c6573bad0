package glassformer.figure.equation;

/**
 * The part of an axis that is shown.
 *
 * @param first the first row or column
 * @param count how many, at least one
 */
public record Span(int first, int count) {

  static Span whole(int size) {
    return new Span(0, size);
  }

  boolean isWhole(int size) {
    return count >= size;
  }

  int last() {
    return first + count - 1;
  }

  /** The nearest span that lies on an axis of a size. */
  Span in(int size) {
    int fitting = Math.min(count, size);
    return new Span(Math.max(0, Math.min(first, size - fitting)), fitting);
  }

  /**
   * A span of another length about a place that stays where it is.
   *
   * @param factor of the length: below 1 shows fewer cells
   * @param place from 0 at the beginning of the span to 1 at its end
   * @param least the fewest cells to show
   */
  Span scaled(double factor, double place, int least, int size) {
    int wanted = (int) Math.round(count * factor);
    int other = Math.max(Math.min(least, size), Math.min(size, wanted));
    double kept = first + place * count;
    return new Span((int) Math.round(kept - place * other), other).in(size);
  }

  /** The nearest span of the same length with a row or column in it. */
  Span with(int index, int size) {
    return new Span(Math.max(index - count + 1, Math.min(first, index)), count).in(size);
  }
}
