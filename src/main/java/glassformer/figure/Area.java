package glassformer.figure;

/** A rectangle on a surface, in pixels from the top left corner. */
public record Area(double x, double y, double width, double height) {

  public double right() {
    return x + width;
  }

  public double bottom() {
    return y + height;
  }

  public double centreX() {
    return x + width / 2;
  }

  public double centreY() {
    return y + height / 2;
  }

  /** Whether a point lies in it; the right and bottom edges do not belong to it. */
  public boolean contains(double px, double py) {
    return px >= x && px < right() && py >= y && py < bottom();
  }

  /** The area smaller by a margin on every side; a negative margin makes it larger. */
  public Area inset(double margin) {
    return new Area(x + margin, y + margin, width - 2 * margin, height - 2 * margin);
  }
}
