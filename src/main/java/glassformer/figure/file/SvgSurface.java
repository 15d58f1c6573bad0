package glassformer.figure.file;

import glassformer.figure.Anchor;
import glassformer.figure.Area;
import glassformer.figure.Java2DSurface;
import glassformer.figure.Surface;
import glassformer.figure.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** A surface that writes what is painted as elements of an SVG file; {@link #finish} ends it. */
final class SvgSurface implements Surface {
  private final SvgXml xml;
  private final double width;
  private final double height;
  private final SvgNames names = new SvgNames();
  private final Deque<Integer> saved = new ArrayDeque<>();
  private final SvgLines lines;
  private int clips;

  SvgSurface(SvgXml xml, double width, double height) {
    this.xml = xml;
    lines = new SvgLines(xml);
    this.width = width;
    this.height = height;
  }

  /** Writes what waits; nothing may be painted after. */
  void finish() {
    while (!saved.isEmpty()) {
      restore();
    }
    lines.write();
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
  public double resolution() {
    return Double.POSITIVE_INFINITY;
  }

  @Override
  public double textWidth(String text, Type type) {
    return Java2DSurface.measure(text, type);
  }

  @Override
  public void group(String name) {
    element().begin("g", "id", names.begin(name));
  }

  @Override
  public void endGroup() {
    names.end();
    element().end();
  }

  @Override
  public void fill(Area area, double radius, int argb) {
    if (argb >>> 24 != 0) {
      rectangle(area, radius);
      xml.colour("fill", argb).end();
    }
  }

  @Override
  public void stroke(Area area, double radius, double lineWidth, int argb) {
    rectangle(area, radius);
    xml.attributes("fill", "none").pen(lineWidth, argb).end();
  }

  private void rectangle(Area area, double radius) {
    element()
        .begin(
            "rect",
            "x",
            area.x(),
            "y",
            area.y(),
            "width",
            Math.max(0, area.width()),
            "height",
            Math.max(0, area.height()));
    if (radius > 0) {
      xml.attributes("rx", radius);
    }
  }

  @Override
  public void line(double x1, double y1, double x2, double y2, double lineWidth, int argb) {
    lines.add(x1, y1, x2, y2, lineWidth, argb);
  }

  @Override
  public void polyline(double[] x, double[] y, double lineWidth, int argb) {
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < x.length; i++) {
      points.append(i == 0 ? "" : " ").append(SvgXml.point(x[i], y[i]));
    }
    element()
        .begin("polyline", "points", points, "fill", "none", "stroke-linejoin", "round")
        .pen(lineWidth, argb)
        .end();
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
    String path =
        String.format(
            "M%s C%s %s %s",
            SvgXml.point(x1, y1),
            SvgXml.point(controlX1, controlY1),
            SvgXml.point(controlX2, controlY2),
            SvgXml.point(x2, y2));
    element().begin("path", "d", path, "fill", "none").pen(lineWidth, argb).end();
  }

  @Override
  public void image(int[] argb, int columns, int rows, Area area) {
    if (columns > 0 && rows > 0) {
      element()
          .empty(
              "image",
              "x",
              area.x(),
              "y",
              area.y(),
              "width",
              area.width(),
              "height",
              area.height(),
              "preserveAspectRatio",
              "none",
              "style",
              SvgImage.CRISP,
              "xlink:href",
              SvgImage.data(argb, columns, rows));
    }
  }

  @Override
  public void text(
      String text, double x, double y, Type type, Anchor anchor, double degrees, int argb) {
    if (text.isEmpty()) {
      return;
    }
    SvgFont font = SvgFont.of(type.face());
    element()
        .begin("text", "x", x, "y", y, "font-family", font.families(), "font-size", type.size());
    if (font.isBold()) {
      xml.attributes("font-weight", "bold");
    }
    if (anchor != Anchor.START) {
      xml.attributes("text-anchor", anchor.name().toLowerCase(Locale.ROOT));
    }
    if (degrees != 0) {
      xml.attributes(
          "transform", String.format("rotate(%s %s)", SvgXml.number(degrees), SvgXml.point(x, y)));
    }
    if (!font.isEvenlySpaced() && Java2DSurface.isInOwnFonts(text, type)) {
      xml.attributes("textLength", textWidth(text, type), "lengthAdjust", "spacingAndGlyphs");
    }
    if (!text.equals(text.strip()) || text.contains("  ")) {
      xml.attributes("xml:space", "preserve");
    }
    xml.colour("fill", argb).characters(text).end();
  }

  @Override
  public void save() {
    saved.push(0);
  }

  @Override
  public void restore() {
    for (int i = saved.pop(); i > 0; i--) {
      element().end();
    }
  }

  @Override
  public void clip(Area area) {
    if (saved.isEmpty()) {
      save();
    }
    String name = "clip-" + ++clips;
    element().begin("clipPath", "id", name);
    rectangle(area, 0);
    xml.end().end().begin("g", "clip-path", "url(#" + name + ")");
    saved.push(saved.pop() + 1);
  }

  /** Where the next element goes: after the lines that wait. */
  private SvgXml element() {
    lines.write();
    return xml;
  }
}
