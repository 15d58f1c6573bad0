package glassformer.figure;

import java.util.Arrays;

/**
 * A part of another surface with coordinates of its own: a point (x, y) of it lies at (left +
 * factor x, top + factor y).
 */
public record PlacedSurface(
    Surface whole, double left, double top, double factor, double width, double height)
    implements Surface {

  private double x(double x) {
    return left + factor * x;
  }

  private double y(double y) {
    return top + factor * y;
  }

  private Area place(Area area) {
    return new Area(x(area.x()), y(area.y()), factor * area.width(), factor * area.height());
  }

  private Type scaled(Type type) {
    return new Type(type.face(), factor * type.size());
  }

  @Override
  public double resolution() {
    return factor * whole.resolution();
  }

  @Override
  public double textWidth(String text, Type type) {
    return whole.textWidth(text, scaled(type)) / factor;
  }

  @Override
  public void group(String name) {
    whole.group(name);
  }

  @Override
  public void endGroup() {
    whole.endGroup();
  }

  @Override
  public void fill(Area area, double radius, int argb) {
    whole.fill(place(area), factor * radius, argb);
  }

  @Override
  public void stroke(Area area, double radius, double lineWidth, int argb) {
    whole.stroke(place(area), factor * radius, factor * lineWidth, argb);
  }

  @Override
  public void line(double x1, double y1, double x2, double y2, double lineWidth, int argb) {
    whole.line(x(x1), y(y1), x(x2), y(y2), factor * lineWidth, argb);
  }

  @Override
  public void polyline(double[] x, double[] y, double lineWidth, int argb) {
    whole.polyline(
        Arrays.stream(x).map(this::x).toArray(),
        Arrays.stream(y).map(this::y).toArray(),
        factor * lineWidth,
        argb);
  }

  @Override
  public void curve(
      double x1,
      double y1,
      double controlX1,
      double controlY1,
      double controlX2,
      double controlY2,
      double x2,
      double y2,
      double lineWidth,
      int argb) {
    whole.curve(
        x(x1),
        y(y1),
        x(controlX1),
        y(controlY1),
        x(controlX2),
        y(controlY2),
        x(x2),
        y(y2),
        factor * lineWidth,
        argb);
  }

  @Override
  public void image(int[] argb, int columns, int rows, Area area) {
    whole.image(argb, columns, rows, place(area));
  }

  @Override
  public void text(
      String text, double x, double y, Type type, Anchor anchor, double degrees, int argb) {
    whole.text(text, x(x), y(y), scaled(type), anchor, degrees, argb);
  }

  @Override
  public void save() {
    whole.save();
  }

  @Override
  public void restore() {
    whole.restore();
  }

  @Override
  public void clip(Area area) {
    whole.clip(place(area));
  }
}
