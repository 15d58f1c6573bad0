package glassformer.app.map;

import glassformer.app.stage.CanvasSurface;
import glassformer.figure.Area;
import glassformer.figure.Heatmap;
import glassformer.figure.HeatmapLayout;
import glassformer.figure.HeatmapPainter;
import glassformer.figure.Marks;
import glassformer.figure.Palette;
import glassformer.figure.StepHeatmap;
import glassformer.trace.Step;
import javafx.scene.canvas.Canvas;

/** A step's matrix, small. */
final class Thumbnail extends Canvas {
  private Heatmap heatmap;

  Thumbnail(double width, double height) {
    super(width, height);
  }

  /** The heatmap that is drawn; null before the first. */
  Heatmap heatmap() {
    return heatmap;
  }

  void show(Step step, Palette palette) {
    heatmap = StepHeatmap.of(step);
    CanvasSurface surface = CanvasSurface.cleared(this);
    if (step.value().getNumElements() > 0) {
      HeatmapLayout layout =
          HeatmapLayout.thumbnail(heatmap, new Area(0, 0, getWidth(), getHeight()));
      HeatmapPainter.paint(surface, heatmap, layout, Marks.NONE, palette);
    }
  }
}
