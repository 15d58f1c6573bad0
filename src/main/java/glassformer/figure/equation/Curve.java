package glassformer.figure.equation;

import glassformer.figure.Ink;
import java.util.List;

/**
 * A function as a small plot.
 *
 * @param x where the line was computed, ascending
 * @param y its values
 * @param points the cells of the matrix that lie on it
 * @param marked the point of the cell in question
 * @param caption what is under the plot
 */
public record Curve(
    String title,
    Ink role,
    double[] x,
    double[] y,
    List<Point> points,
    Point marked,
    String caption)
    implements Part {

  /** A pair of numbers that the model computed. */
  public record Point(double x, double y) {}
}
