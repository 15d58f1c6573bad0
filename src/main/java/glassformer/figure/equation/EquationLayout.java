package glassformer.figure.equation;

import glassformer.figure.Area;
import glassformer.figure.Heatmap;
import glassformer.figure.HeatmapLayout;
import glassformer.figure.TextMeasure;
import glassformer.session.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the parts of an equation stand, and what lies under a point. */
public final class EquationLayout {
  private final List<Place> places;
  private final double textSize;

  /**
   * A part in its place.
   *
   * @param part a panel's labels are shortened as they are drawn
   * @param area all of it, without its title
   * @param titleY the baseline of the title
   * @param cells where a panel's cells stand; empty for other parts
   */
  public record Place(Part part, Area area, double titleY, Optional<HeatmapLayout> cells) {

    private Place showing(Part other) {
      if (part instanceof Operator) {
        return this;
      }
      if (part instanceof Panel before && other instanceof Panel now) {
        Heatmap drawn = now.heatmap().labelled(before.heatmap().rows(), before.heatmap().columns());
        return new Place(now.withHeatmap(drawn), area, titleY, cells);
      }
      return new Place(other, area, titleY, cells);
    }
  }

  /** A cell of a panel under a point. */
  public record Hit(Panel panel, Cell cell) {}

  EquationLayout(List<Place> places, double textSize) {
    this.places = List.copyOf(places);
    this.textSize = textSize;
  }

  /**
   * The layout in the middle of an area, with the largest cells that fit, up to a comfortable size.
   */
  public static EquationLayout fit(
      Equation equation, Area area, double textSize, TextMeasure measure) {
    return new EquationFitter(equation, area, textSize, measure).fit();
  }

  /**
   * The same places for the same step with another cell in question; much faster than to fit anew.
   */
  public EquationLayout showing(Equation equation) {
    List<Place> others = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      others.add(places.get(i).showing(equation.parts().get(i)));
    }
    return new EquationLayout(others, textSize);
  }

  public List<Place> places() {
    return places;
  }

  public double textSize() {
    return textSize;
  }

  /** The panel and cell under a point. */
  public Optional<Hit> hit(double x, double y) {
    for (Place place : places) {
      if (place.cells().isPresent()) {
        Optional<Cell> cell = place.cells().get().cellAt(x, y);
        if (cell.isPresent()) {
          return Optional.of(new Hit((Panel) place.part(), cell.get()));
        }
      }
    }
    return Optional.empty();
  }

  /** The place of the step's own value. */
  public Place result() {
    return places.stream()
        .filter(place -> place.part() instanceof Panel panel && panel.isResult())
        .findFirst()
        .orElseThrow();
  }

  /** Where a block of a panel's cells is drawn. */
  public static Area bounds(Place place, CellRange range) {
    HeatmapLayout cells = place.cells().orElseThrow();
    Area first = cells.bounds(range.firstRow(), range.firstColumn());
    Area last = cells.bounds(range.lastRow(), range.lastColumn());
    return new Area(first.x(), first.y(), last.right() - first.x(), last.bottom() - first.y());
  }
}
