package glassformer.figure.file;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** An image inside an SVG file. */
final class SvgImage {
  /** Asks viewers not to smooth it, in the three words that they know. */
  static final String CRISP =
      "image-rendering:optimizeSpeed;image-rendering:crisp-edges;image-rendering:pixelated";

  private SvgImage() {}

  /** The image as the address of its own data, a PNG. */
  static String data(int[] argb, int columns, int rows) {
    Enlarged large = Enlarged.of(argb, columns, rows);
    BufferedImage image =
        new BufferedImage(large.columns(), large.rows(), BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, large.columns(), large.rows(), large.argb(), 0, large.columns());
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try (var out = new MemoryCacheImageOutputStream(png)) {
      ImageIO.write(PngFile.withoutOpacity(image), "png", out);
    } catch (IOException e) {
      throw new IllegalStateException(e); // memory does not fail
    }
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
  }
}
