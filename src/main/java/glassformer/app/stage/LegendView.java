package glassformer.app.stage;

import glassformer.figure.Area;
import glassformer.figure.Legend;
import glassformer.figure.Palette;
import glassformer.figure.Scale;
import glassformer.figure.Surface;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;

/** The colour scale of the step's own value with its true range. */
final class LegendView extends Painting {
  private static final double WIDTH = 16;

  private Optional<Scale> scale = Optional.empty();

  LegendView(ReadOnlyObjectProperty<Palette> palette) {
    super(palette);
    setId("legend");
  }

  void show(Optional<Scale> next) {
    scale = next;
    repaint();
  }

  @Override
  protected double computePrefWidth(double height) {
    return WIDTH * textSize();
  }

  @Override
  protected double computePrefHeight(double width) {
    return Math.ceil(Legend.height(textSize())) + 2;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  void paint(Surface surface) {
    Area area = new Area(1, 0, surface.width() - 2, surface.height());
    scale.ifPresent(s -> Legend.paint(surface, s, area, textSize(), palette()));
  }
}
