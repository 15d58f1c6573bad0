package glassformer.figure.file;

import glassformer.figure.Area;
import glassformer.figure.Figure;
import glassformer.figure.Heatmap;
import glassformer.figure.HeatmapLayout;
import glassformer.figure.HeatmapPainter;
import glassformer.figure.Marks;
import glassformer.figure.Palette;
import glassformer.figure.Scale;
import glassformer.figure.Surface;
import java.util.Random;
import org.ejml.data.FMatrixRMaj;

/** All heads of MiniLM: six layers of twelve heatmaps, each of 64 x 64 weights. */
final class Wall implements Figure {
  private static final int LAYERS = 6;
  private static final int HEADS = 12;
  private static final int TOKENS = 64;
  private static final double SIDE = 70;

  @Override
  public String title() {
    return "Wall";
  }

  @Override
  public String description() {
    return "";
  }

  @Override
  public double width() {
    return HEADS * SIDE;
  }

  @Override
  public double height() {
    return LAYERS * SIDE;
  }

  @Override
  public void paint(Surface surface) {
    Random random = new Random(1);
    for (int i = 0; i < LAYERS * HEADS; i++) {
      FMatrixRMaj weights = new FMatrixRMaj(TOKENS, TOKENS);
      for (int j = 0; j < TOKENS * TOKENS; j++) {
        weights.data[j] = random.nextFloat();
      }
      Heatmap heatmap = Heatmap.of(weights).scaled(Scale.sequential(weights));
      Area area = new Area(i % HEADS * SIDE, i / HEADS * SIDE, SIDE - 4, SIDE - 4);
      surface.group("head." + i);
      HeatmapPainter.paint(
          surface, heatmap, HeatmapLayout.thumbnail(heatmap, area), Marks.NONE, Palette.light());
      surface.endGroup();
    }
  }
}
