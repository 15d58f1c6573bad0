package glassformer.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A surface that remembers what was drawn on it; a character is 0.6 of the text size wide unless
 * somebody else measures.
 */
public class RecordingSurface implements Surface {
  /** A text as drawn. */
  public record DrawnText(
      String text, double x, double y, Type type, Anchor anchor, double degrees, int argb) {

    /** Where a level text lies, from above its capitals to its baseline. */
    public Area box() {
      double width = text.length() * 0.6 * type.size();
      double left = anchor == Anchor.START ? x : anchor == Anchor.END ? x - width : x - width / 2;
      return new Area(left, y - type.size(), width, type.size());
    }
  }

  /** A filled rectangle or a frame as drawn. */
  public record DrawnArea(Area area, int argb) {}

  /** A line as drawn. */
  public record DrawnLine(double x1, double y1, double x2, double y2, int argb) {}

  /** A curve as drawn. */
  public record DrawnCurve(double x1, double y1, double x2, double y2, double width, int argb) {}

  /** An image as drawn. */
  public record DrawnImage(int[] argb, int columns, int rows, Area area) {}

  public final List<DrawnText> texts = new ArrayList<>();
  public final List<DrawnArea> fills = new ArrayList<>();
  public final List<DrawnArea> frames = new ArrayList<>();
  public final List<DrawnLine> lines = new ArrayList<>();
  public final List<DrawnCurve> curves = new ArrayList<>();
  public final List<DrawnImage> images = new ArrayList<>();
  private final double width;
  private final double height;
  private final TextMeasure measure;

  public RecordingSurface(double width, double height) {
    this(width, height, (text, type) -> text.length() * 0.6 * type.size());
  }

  public RecordingSurface(double width, double height, TextMeasure measure) {
    this.measure = measure;
    this.width = width;
    this.height = height;
  }

  /** The number drawn in an area, if there is one. */
  public Optional<String> numberIn(Area area) {
    return texts.stream()
        .filter(text -> text.type().face() == Type.Face.NUMBERS)
        .filter(text -> area.contains(text.x(), text.y() - text.type().middle()))
        .map(DrawnText::text)
        .findFirst();
  }

  /** The colour filled over a point last, if any was. */
  public Optional<Integer> colourAt(double x, double y) {
    return fills.stream()
        .filter(fill -> fill.area().contains(x, y))
        .map(DrawnArea::argb)
        .reduce((first, second) -> second);
  }

  @Override
  public double width() {
    return width;
  }

  @Override
  public double height() {
    return height;
  }

  @Override
  public double textWidth(String text, Type type) {
    return measure.textWidth(text, type);
  }

  @Override
  public void fill(Area area, double radius, int argb) {
    fills.add(new DrawnArea(area, argb));
  }

  @Override
  public void stroke(Area area, double radius, double lineWidth, int argb) {
    frames.add(new DrawnArea(area, argb));
  }

  @Override
  public void line(double x1, double y1, double x2, double y2, double lineWidth, int argb) {
    lines.add(new DrawnLine(x1, y1, x2, y2, argb));
  }

  @Override
  public void polyline(double[] x, double[] y, double lineWidth, int argb) {
    for (int i = 1; i < x.length; i++) {
      line(x[i - 1], y[i - 1], x[i], y[i], lineWidth, argb);
    }
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
    curves.add(new DrawnCurve(x1, y1, x2, y2, lineWidth, argb));
    line(x1, y1, x2, y2, lineWidth, argb);
  }

  @Override
  public void image(int[] argb, int columns, int rows, Area area) {
    images.add(new DrawnImage(argb.clone(), columns, rows, area));
  }

  @Override
  public void text(
      String text, double x, double y, Type type, Anchor anchor, double degrees, int argb) {
    texts.add(new DrawnText(text, x, y, type, anchor, degrees, argb));
  }

  @Override
  public void save() {}

  @Override
  public void restore() {}

  @Override
  public void clip(Area area) {}
}
