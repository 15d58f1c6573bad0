package glassformer.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PngTest {
  @Test
  void coloursOfTheFileReadBackToTheValues(@TempDir Path folder) throws IOException {
    FMatrixRMaj values = Matrices.random(9, 5);
    Heatmap heatmap = Heatmap.of(values).titled("encoder.0.output", Ink.RESIDUAL);
    Path file = folder.resolve("deep/output.png");
    Png.write(heatmap, file);
    try (var files = Files.list(file.getParent())) {
      assertEquals(List.of(file), files.toList());
    }
    BufferedImage image = ImageIO.read(file.toFile());
    HeatmapLayout layout = new HeatmapFigure(heatmap, Java2DSurface::measure).layout();
    ColourMap map = Palette.light().map(Scale.Kind.DIVERGING);
    for (int row = 0; row < 9; row++) {
      for (int column = 0; column < 5; column++) {
        Area cell = layout.bounds(row, column);
        int colour = image.getRGB((int) (2 * cell.centreX()), (int) (2 * (cell.y() + 3)));
        double position = heatmap.scale().position(values.get(row, column));
        assertEquals(position, map.position(colour), 0.5 / (ColourMap.SIZE - 1) + 1e-6);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 12, 64, 512})
  void everySizeMakesAPicture(int size) {
    List<String> labels = Matrices.labels(size);
    Heatmap heatmap =
        Heatmap.of(Matrices.causal(size)).labelled(labels, labels).titled("S", Ink.ATTENTION);
    BufferedImage image = Png.image(heatmap, Palette.dark(), 1);
    assertEquals(Palette.dark().argb(Ink.CARD), image.getRGB(1, 1));
  }

  @Test
  void everyScriptIsDrawn() {
    List<String> labels =
        List.of("\u732b", "\u0642\u0637\u0629", "\ud83d\ude3a", "e\u0301", "\u200d", "", "\uffff");
    Heatmap heatmap = Heatmap.of(Matrices.random(7, 7)).labelled(labels, labels);
    assertNotNull(Png.image(heatmap, Palette.light(), 1));
  }
}
