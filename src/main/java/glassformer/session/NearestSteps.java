package glassformer.session;

import glassformer.trace.Step;
import glassformer.trace.Trace;
import java.util.Comparator;
import java.util.List;

/** The steps whose names are nearest to one that a trace does not have. */
public final class NearestSteps {
  private NearestSteps() {}

  /**
   * The nearest names, best first: those that contain the text, then those that need the fewest
   * letters added, removed or replaced.
   *
   * @param count how many at most
   */
  public static List<String> of(Trace trace, String text, int count) {
    Comparator<String> containing = Comparator.comparing(name -> !name.contains(text));
    return trace.steps().stream()
        .map(Step::name)
        .sorted(containing.thenComparingInt(name -> edits(name, text)))
        .limit(count)
        .toList();
  }

  /** Levenshtein's distance. */
  private static int edits(String from, String to) {
    int[] above = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] row = new int[to.length() + 1];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = above[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
      }
      above = row;
    }
    return above[to.length()];
  }
}
