package glassformer.figure.equation;

import glassformer.figure.Ink;

/**
 * A pair of numbers as an arrow in the plane that is turned about the origin.
 *
 * @param from before the turn
 * @param to after it
 * @param angle in radians, counterclockwise; may be many turns
 * @param caption what is under the picture
 */
public record Turn(String title, Ink role, Point from, Point to, double angle, String caption)
    implements Part {

  /** The pair's first and second number, as the model computed them. */
  public record Point(double x, double y) {
    double length() {
      return Math.hypot(x, y);
    }
  }
}
