package glassformer.figure;

/**
 * A picture to stand alone: in a file, on the clipboard, on a page.
 *
 * <p>It knows its palette, and with it its ground, from when it was made. Lengths are points, 1/72
 * inch.
 */
public interface Figure {
  /** What it shows, in a line. */
  String title();

  /** What it shows, in sentences, for those who do not see it. */
  String description();

  /** In points. */
  double width();

  /** In points. */
  double height();

  /** Paints it all, its ground first, from (0, 0) to (width, height). */
  void paint(Surface surface);
}
