package glassformer.figure.equation;

import glassformer.figure.Ink;
import java.util.ArrayList;
import java.util.List;

/**
 * The largest values of one row as bars with numbers.
 *
 * @param subtitle whose row it is
 * @param bars the largest first
 * @param least the value at which a bar has no length
 * @param most the value at which a bar is full
 */
public record Bars(
    String title, String subtitle, Ink role, List<Bar> bars, double least, double most)
    implements Part {

  /** As many as have room; the chosen one takes the last place where it would have none. */
  List<Bar> first(int count) {
    List<Bar> first = new ArrayList<>(bars.subList(0, Math.min(count, bars.size())));
    for (Bar bar : bars) {
      if (bar.isChosen() && !first.contains(bar)) {
        first.set(first.size() - 1, bar);
      }
    }
    return first;
  }

  /**
   * @param text the value as it is written
   * @param isChosen whether it is the token that comes next
   */
  public record Bar(String label, float value, String text, boolean isChosen) {}
}
