package glassformer.figure.handout;

import glassformer.figure.Area;

/** A size of paper, upright; lengths are points, 1/72 inch. */
public enum Paper {
  A4(595.28, 841.89),
  LETTER(612, 792);

  private static final double SIDE = 54;
  private static final double TOP = 48;
  private static final double BOTTOM = 54;

  private final double width;
  private final double height;

  Paper(double width, double height) {
    this.width = width;
    this.height = height;
  }

  public double width() {
    return width;
  }

  public double height() {
    return height;
  }

  /** What is inside the margins. */
  Area type() {
    return new Area(SIDE, TOP, width - 2 * SIDE, height - TOP - BOTTOM);
  }
}
