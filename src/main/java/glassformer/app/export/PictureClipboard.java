package glassformer.app.export;

import java.awt.image.BufferedImage;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** The system's clipboard, for pictures. */
final class PictureClipboard {
  private PictureClipboard() {}

  /** On the JavaFX thread. */
  static void copy(Image picture) {
    ClipboardContent content = new ClipboardContent();
    content.putImage(picture);
    Clipboard.getSystemClipboard().setContent(content);
  }

  /** A painted figure as JavaFX has it; on any thread. */
  static WritableImage toJavaFx(BufferedImage painted) {
    int width = painted.getWidth();
    int height = painted.getHeight();
    WritableImage picture = new WritableImage(width, height);
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      painted.getRGB(0, y, width, 1, row, 0, width);
      picture
          .getPixelWriter()
          .setPixels(0, y, width, 1, PixelFormat.getIntArgbInstance(), row, 0, width);
    }
    return picture;
  }
}
