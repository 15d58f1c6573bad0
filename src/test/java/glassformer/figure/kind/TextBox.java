package glassformer.figure.kind;

import glassformer.figure.Anchor;
import glassformer.figure.Java2DSurface;
import glassformer.figure.RecordingSurface.DrawnText;

/** The rectangle that a text covers, turned as the text is: a centre, two half sides, an angle. */
record TextBox(String text, double x, double y, double halfWidth, double halfHeight, double angle) {
  /** How far letters reach above and below the baseline, in text sizes; accents excepted. */
  private static final double ABOVE = 0.72;

  private static final double BELOW = 0.2;

  static TextBox of(DrawnText drawn) {
    double width = Java2DSurface.measure(drawn.text(), drawn.type());
    double size = drawn.type().size();
    double start =
        drawn.anchor() == Anchor.START ? 0 : drawn.anchor() == Anchor.END ? -width : -width / 2;
    double along = start + width / 2;
    double across = (BELOW - ABOVE) / 2 * size;
    double angle = Math.toRadians(drawn.degrees());
    return new TextBox(
        drawn.text(),
        drawn.x() + along * Math.cos(angle) - across * Math.sin(angle),
        drawn.y() + along * Math.sin(angle) + across * Math.cos(angle),
        width / 2,
        (ABOVE + BELOW) / 2 * size,
        angle);
  }

  private double reach(double direction) {
    return halfWidth * Math.abs(Math.cos(angle - direction))
        + halfHeight * Math.abs(Math.sin(angle - direction));
  }

  boolean isInside(double width, double height, double tolerance) {
    double across = reach(0) - tolerance;
    double down = reach(Math.PI / 2) - tolerance;
    return x - across >= 0 && x + across <= width && y - down >= 0 && y + down <= height;
  }

  /** Two rectangles are apart if they are along a side of either. */
  boolean overlaps(TextBox other, double tolerance) {
    for (double side :
        new double[] {angle, angle + Math.PI / 2, other.angle, other.angle + Math.PI / 2}) {
      double distance = Math.abs((other.x - x) * Math.cos(side) + (other.y - y) * Math.sin(side));
      if (distance >= reach(side) + other.reach(side) - tolerance) {
        return false;
      }
    }
    return true;
  }
}
