package glassformer.app.stage;

import glassformer.figure.Area;
import glassformer.figure.Heatmap;
import glassformer.figure.HeatmapLayout;
import glassformer.figure.HeatmapPainter;
import glassformer.figure.Marks;
import glassformer.figure.Palette;
import glassformer.figure.Surface;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;

/** A matrix without words. */
final class Thumbnail extends Painting {
  private Optional<Heatmap> heatmap = Optional.empty();

  Thumbnail(ReadOnlyObjectProperty<Palette> palette) {
    super(palette);
    setMouseTransparent(true);
  }

  void show(Heatmap next) {
    heatmap = Optional.of(next);
    repaint();
  }

  void setSide(double side) {
    setMinSize(side, side);
    setPrefSize(side, side);
    setMaxSize(side, side);
  }

  @Override
  void paint(Surface surface) {
    Area area = new Area(0, 0, surface.width(), surface.height());
    heatmap.ifPresent(
        h ->
            HeatmapPainter.paint(
                surface, h, HeatmapLayout.thumbnail(h, area), Marks.NONE, palette()));
  }
}
