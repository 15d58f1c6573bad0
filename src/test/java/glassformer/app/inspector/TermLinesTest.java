package glassformer.app.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import glassformer.trace.Explanation;
import glassformer.trace.Rule;
import glassformer.trace.Term;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TermLinesTest {
  private static TermLines lines(boolean all, double... values) {
    List<Term> terms = Arrays.stream(values).mapToObj(v -> new Term(List.of(), v)).toList();
    return new TermLines(new Explanation(Rule.SOFTMAX, terms, List.of()), null, all);
  }

  /** In the order of their size these three add up to another double than in the row's order. */
  @Test
  void whatIsLeftOfHiddenKeysIsExactlyZero() {
    TermLines lines = lines(false, 0.1, 0.7, 0.2, 0, 0, 0, 0, 0, 0, 0);
    assertEquals(4, lines.restCount());
    assertEquals(0, lines.rest());
  }

  @Test
  void whatIsLeftIsTheSumOfTheSmallest() {
    TermLines lines = lines(false, 1, -8, 2, 7, 3, 6, 4, 5, 1.5);
    assertEquals(TermLines.LARGEST, lines.size());
    assertEquals(3, lines.restCount());
    assertEquals(1 + 2 + 1.5, lines.rest());
    assertEquals(21.5, lines.sum());
  }

  @Test
  void nothingIsLeftWhereAllAreShown() {
    TermLines lines = lines(true, 1, -8, 2, 7, 3, 6, 4, 5, 1.5);
    assertEquals(0, lines.restCount());
    assertEquals(0, lines.rest());
  }
}
