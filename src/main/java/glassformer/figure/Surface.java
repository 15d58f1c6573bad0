package glassformer.figure;

/**
 * What figures are painted on: Java2D for files, JavaFX's canvas for the window, a list for tests.
 *
 * <p>Lengths are pixels (points in files) from the top left corner, colours {@code 0xAARRGGBB}
 * without premultiplied alpha.
 */
public interface Surface extends TextMeasure {
  double width();

  double height();

  /**
   * How many pixels of an image lie on a unit of length where it is seen at its sharpest; infinite
   * on paper, where an image should have one pixel for each cell.
   */
  default double resolution() {
    return 1;
  }

  /**
   * Begins a group of things that belong together, up to {@link #endGroup}. Groups may lie in
   * groups; media that keep no structure ignore them.
   *
   * @param name such as {@code cells}; a medium makes it unique by the names around it
   */
  default void group(String name) {}

  /** Ends the group that was begun last. */
  default void endGroup() {}

  /** Fills a rectangle whose corners are rounded with a radius (0: square). */
  void fill(Area area, double radius, int argb);

  /** Draws a rectangle's outline, the line's middle on its edge. */
  void stroke(Area area, double radius, double lineWidth, int argb);

  void line(double x1, double y1, double x2, double y2, double lineWidth, int argb);

  /** Joins points by lines, with round joints. */
  void polyline(double[] x, double[] y, double lineWidth, int argb);

  /** A cubic Bezier curve from (x1, y1) to (x2, y2) with two control points. */
  void curve(
      double x1,
      double y1,
      double controlX1,
      double controlY1,
      double controlX2,
      double controlY2,
      double x2,
      double y2,
      double lineWidth,
      int argb);

  /**
   * Draws an image of {@code columns} x {@code rows} pixels, row by row, enlarged to the area
   * without smoothing.
   */
  void image(int[] argb, int columns, int rows, Area area);

  /** Draws a text whose baseline passes through (x, y), turned clockwise about that point. */
  void text(String text, double x, double y, Type type, Anchor anchor, double degrees, int argb);

  /** Draws a level text whose baseline passes through (x, y). */
  default void text(String text, double x, double y, Type type, Anchor anchor, int argb) {
    text(text, x, y, type, anchor, 0, argb);
  }

  /** Keeps the clip until {@link #restore}. */
  void save();

  void restore();

  /** Narrows what is painted to an area. */
  void clip(Area area);
}
