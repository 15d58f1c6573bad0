package glassformer.session;

import glassformer.trace.Step;
import glassformer.trace.Trace;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Finds the names that a mistyped one was probably meant to be. */
public final class StepNames {
  private static final int SHOWN = 3;

  private StepNames() {}

  /** The steps of a trace whose names are nearest to one that it lacks, the nearest first. */
  public static List<String> nearest(String wanted, Trace trace) {
    return nearest(wanted, trace.steps().stream().map(Step::name).toList());
  }

  /**
   * The three nearest of some names: those that contain the wanted one, then the nearest first,
   * equally near ones in their own order.
   */
  public static List<String> nearest(String wanted, Collection<String> names) {
    Comparator<String> containing = Comparator.comparing(name -> !name.contains(wanted));
    return names.stream()
        .distinct()
        .sorted(containing.thenComparingInt(name -> distance(wanted, name)))
        .limit(SHOWN)
        .toList();
  }

  /**
   * Levenshtein's edit distance: how many characters must be put in, left out or replaced to make
   * one text of the other.
   */
  static int distance(String from, String to) {
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
