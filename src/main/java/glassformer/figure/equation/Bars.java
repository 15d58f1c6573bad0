package glassformer.figure.equation;

import glassformer.figure.Ink;
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

  /**
   * @param text the value as it is written
   * @param isChosen whether it is the token that comes next
   */
  public record Bar(String label, float value, String text, boolean isChosen) {}
}
