package glassformer.figure;

import glassformer.checkpoint.WholeFile;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Writes figures as PNG files, without a display. */
public final class Png {
  private Png() {}

  /**
   * Writes a labelled heatmap with title and legend on the light ground, two pixels for each of the
   * figure's.
   */
  public static void write(Heatmap heatmap, Path file) throws IOException {
    write(image(heatmap, Palette.light(), 2), file);
  }

  /** The picture of a heatmap with title and legend, enlarged by a factor. */
  public static BufferedImage image(Heatmap heatmap, Palette palette, double factor) {
    HeatmapFigure figure = new HeatmapFigure(heatmap, Java2DSurface::measure);
    int width = (int) Math.ceil(factor * figure.width());
    int height = (int) Math.ceil(factor * figure.height());
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.scale(factor, factor);
      figure.paint(new Java2DSurface(graphics, figure.width(), figure.height()), palette);
    } finally {
      graphics.dispose();
    }
    return image;
  }

  /**
   * Writes beside the file and moves it into place, so that no half a picture is ever found there.
   */
  static void write(BufferedImage image, Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    WholeFile.write(
        file,
        channel -> {
          if (!ImageIO.write(image, "png", Channels.newOutputStream(channel))) {
            throw new IOException(file + ": this Java has no PNG writer");
          }
        });
  }
}
