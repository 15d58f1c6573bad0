package glassformer.figure.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.checkpoint.CheckpointException;
import glassformer.figure.Area;
import glassformer.figure.ColourMap;
import glassformer.figure.Heatmap;
import glassformer.figure.HeatmapFigure;
import glassformer.figure.HeatmapLayout;
import glassformer.figure.Ink;
import glassformer.figure.Palette;
import glassformer.figure.Scale;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PngFileTest {
  private static byte[] encode(HeatmapFigure figure, double dpi) throws IOException {
    return Medium.PNG.encode(figure, dpi, Figures.ORIGIN);
  }

  private static BufferedImage decode(byte[] file) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(file));
  }

  @ParameterizedTest
  @CsvSource({"9, 144", "9, 72", "9, 300", "100, 300", "100, 432"})
  void coloursOfTheFileReadBackToTheValues(int size, double dpi) throws IOException {
    Heatmap heatmap = Figures.heatmap(Figures.values(size, false));
    HeatmapFigure figure = new HeatmapFigure(heatmap, Palette.light());
    BufferedImage image = decode(encode(figure, dpi));
    HeatmapLayout layout = figure.layout();
    ColourMap map = Palette.light().map(Scale.Kind.DIVERGING);
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        Area cell = layout.bounds(row, column);
        double x = dpi / 72 * cell.centreX();
        double y = dpi / 72 * (cell.y() + Math.min(3, cell.height() / 2));
        double position = heatmap.scale().position(heatmap.values().get(row, column));
        assertEquals(
            position,
            map.position(image.getRGB((int) x, (int) y)),
            0.5 / (ColourMap.SIZE - 1) + 1e-6,
            row + ", " + column);
      }
    }
  }

  @Test
  void resolutionIsRecorded() throws IOException {
    byte[] file = encode(Figures.figure(5, false, Palette.light()), 300);
    int at = new String(file, StandardCharsets.ISO_8859_1).indexOf("pHYs") + 4;
    ByteBuffer chunk = ByteBuffer.wrap(file, at, 9);
    assertEquals(11811, chunk.getInt());
    assertEquals(11811, chunk.getInt());
    assertEquals(1, chunk.get());
  }

  @Test
  void aPictureHasAsManyPixelsAsItsSizeAsks() throws IOException {
    HeatmapFigure figure = Figures.figure(5, false, Palette.light());
    BufferedImage image = FigureImage.of(figure, 216);
    assertEquals(3 * figure.width(), image.getWidth());
    assertEquals(3 * figure.height(), image.getHeight());
  }

  @Test
  void theGroundIsTransparentWhereAskedFor() throws IOException {
    BufferedImage clear = decode(encode(Figures.figure(5, true, Palette.dark().transparent()), 72));
    assertEquals(0, clear.getRGB(1, 1) >>> 24);
    BufferedImage dark = decode(encode(Figures.figure(5, true, Palette.dark()), 72));
    assertEquals(Palette.dark().argb(Ink.CARD), dark.getRGB(1, 1));
    assertTrue(!dark.getColorModel().hasAlpha());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 12, 64, 512})
  void everySizeMakesAPicture(int size) throws IOException {
    BufferedImage image = FigureImage.of(Figures.figure(size, true, Palette.dark()), 72);
    assertEquals(Palette.dark().argb(Ink.CARD), image.getRGB(1, 1));
  }

  @Test
  void tooManyPixelsAreRefusedWithTheMostThatIsPossible() throws IOException {
    HeatmapFigure figure = Figures.figure(5, false, Palette.light());
    Exception error =
        assertThrows(CheckpointException.class, () -> FigureImage.of(figure, 100_000));
    String most = error.getMessage().replaceAll(".*at most (\\d+) dots.*", "$1");
    assertTrue(Integer.parseInt(most) > 300, error.getMessage());
  }
}
