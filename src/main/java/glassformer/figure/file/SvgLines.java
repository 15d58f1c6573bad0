package glassformer.figure.file;

/**
 * Lines of one pen that follow each other, as one path: hatched cells have a dozen lines each, and
 * the pen takes more characters than a line.
 */
final class SvgLines {
  private final SvgXml xml;
  private final StringBuilder path = new StringBuilder();
  private double lineWidth;
  private int argb;

  SvgLines(SvgXml xml) {
    this.xml = xml;
  }

  void add(double x1, double y1, double x2, double y2, double newWidth, int newArgb) {
    if (newWidth != lineWidth || newArgb != argb) {
      write();
      lineWidth = newWidth;
      argb = newArgb;
    }
    path.append('M').append(SvgXml.point(x1, y1)).append(' ').append(SvgXml.point(x2, y2));
    if (argb >>> 24 != 255) {
      write(); // lines of one path do not darken where they cross
    }
  }

  /** Writes the lines that wait, before anything else is painted over them. */
  void write() {
    if (path.length() > 0) {
      xml.begin("path", "d", path, "fill", "none").pen(lineWidth, argb).end();
      path.setLength(0);
    }
  }
}
