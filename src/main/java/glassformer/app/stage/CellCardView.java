package glassformer.app.stage;

import glassformer.figure.Area;
import glassformer.figure.Palette;
import glassformer.figure.Surface;
import glassformer.figure.equation.CellCard;
import glassformer.figure.equation.CellCardPainter;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;

/** How the cell in question was made. */
final class CellCardView extends Painting {
  private Optional<CellCard> card = Optional.empty();

  CellCardView(ReadOnlyObjectProperty<Palette> palette) {
    super(palette);
    setId("one-cell");
  }

  void show(Optional<CellCard> next) {
    card = next;
    setAccessibleText(next.map(c -> c.title().text()).orElse(""));
    repaint();
  }

  Optional<CellCard> card() {
    return card;
  }

  @Override
  protected double computePrefHeight(double width) {
    return card.map(c -> Math.ceil(CellCardPainter.height(c, textSize()))).orElse(0.0);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  void paint(Surface surface) {
    Area area = new Area(0, 0, surface.width(), surface.height());
    card.ifPresent(c -> CellCardPainter.paint(surface, c, area, textSize(), palette()));
  }
}
