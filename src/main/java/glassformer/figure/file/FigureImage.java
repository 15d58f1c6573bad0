package glassformer.figure.file;

import glassformer.checkpoint.CheckpointException;
import glassformer.figure.Figure;
import glassformer.figure.Java2DSurface;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** A figure as an image: for PNG files, the clipboard and previews. */
public final class FigureImage {
  private static final double POINTS_AN_INCH = 72;
  private static final double MOST_PIXELS = 2e8;

  private FigureImage() {}

  /**
   * The figure painted on a clear ground.
   *
   * @param dpi pixels an inch; 72 gives a pixel for each point
   * @throws CheckpointException if that makes more than 200 million pixels
   */
  public static BufferedImage of(Figure figure, double dpi) throws CheckpointException {
    double factor = dpi / POINTS_AN_INCH;
    double width = Math.ceil(factor * figure.width());
    double height = Math.ceil(factor * figure.height());
    if (!(width * height <= MOST_PIXELS)) {
      throw new CheckpointException(
          "PNG", "figure.file.large", (long) width, (long) height, most(figure));
    }
    BufferedImage image = new BufferedImage((int) width, (int) height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.scale(width / figure.width(), height / figure.height());
      figure.paint(new Java2DSurface(graphics, figure.width(), figure.height(), factor));
    } finally {
      graphics.dispose();
    }
    return image;
  }

  /** The largest resolution at which the figure can be drawn. */
  private static long most(Figure figure) {
    return (long) (POINTS_AN_INCH * Math.sqrt(MOST_PIXELS / figure.width() / figure.height()));
  }
}
