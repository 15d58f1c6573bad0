package glassformer.figure.equation;

import glassformer.figure.Area;
import glassformer.figure.CellRange;
import glassformer.figure.Heatmap;
import glassformer.figure.HeatmapLayout;
import glassformer.figure.HeatmapPixels;
import glassformer.figure.TextMeasure;
import glassformer.session.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ejml.data.FMatrixRMaj;

/** Where the parts of an equation stand, and what lies under a point. */
public final class EquationLayout {
  private final Equation equation;
  private final List<Place> places;
  private final double textSize;
  private final Zoom zoom;

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

    private Place zoomed(CellRange shown, TextMeasure measure) {
      Heatmap heatmap = ((Panel) part).heatmap();
      HeatmapLayout layout = cells.orElseThrow().zoomed(heatmap, shown, measure);
      return new Place(part, area, titleY, Optional.of(layout));
    }
  }

  /** A cell of a panel under a point. */
  public record Hit(Panel panel, Cell cell, HeatmapLayout cells) {

    /** How many cells it stands for on a surface, such as 2 × 3; empty where it is alone. */
    public Optional<String> pooled(double resolution) {
      return HeatmapPixels.pooled(panel.heatmap(), cells, resolution);
    }
  }

  EquationLayout(Equation equation, List<Place> places, double textSize, Zoom zoom) {
    this.equation = equation;
    this.places = List.copyOf(places);
    this.textSize = textSize;
    this.zoom = zoom;
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
  public EquationLayout showing(Equation other) {
    List<Place> others = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      others.add(places.get(i).showing(other.parts().get(i)));
    }
    return new EquationLayout(other, others, textSize, zoom);
  }

  /** The same places with only a part of the matrices shown, larger. */
  public EquationLayout zoomed(Zoom other, TextMeasure measure) {
    List<Place> zoomed = new ArrayList<>();
    int index = 0;
    for (Place place : places) {
      if (place.part() instanceof Panel panel) {
        CellRange shown =
            other.range(
                EquationAxis.rows(equation, index),
                EquationAxis.columns(equation, index),
                panel.heatmap().values());
        zoomed.add(place.zoomed(shown, measure));
        index++;
      } else {
        zoomed.add(place);
      }
    }
    return new EquationLayout(equation, zoomed, textSize, other);
  }

  public List<Place> places() {
    return places;
  }

  public double textSize() {
    return textSize;
  }

  /**
   * The panel under a point and the cell whose colour is drawn there.
   *
   * @param resolution of the surface
   */
  public Optional<Hit> hit(double x, double y, double resolution) {
    for (Place place : places) {
      if (place.cells().isPresent()) {
        Panel panel = (Panel) place.part();
        Optional<Cell> cell =
            HeatmapPixels.cellAt(panel.heatmap(), place.cells().get(), resolution, x, y);
        if (cell.isPresent()) {
          return Optional.of(new Hit(panel, cell.get(), place.cells().get()));
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

  /** Where the cell in question is drawn; empty where it is not shown. */
  public Optional<Area> cellInQuestion() {
    Place result = result();
    return ((Panel) result.part()).lit().flatMap(range -> bounds(result, range));
  }

  /** The panel under a point, to be zoomed. */
  public Optional<ZoomedPanel> panelAt(double x, double y) {
    return panels().stream()
        .filter(place -> place.cells().orElseThrow().cells().contains(x, y))
        .findFirst()
        .map(this::zoomedPanel);
  }

  /** The panel of the step's own value, to be zoomed. */
  public ZoomedPanel resultPanel() {
    return zoomedPanel(result());
  }

  private ZoomedPanel zoomedPanel(Place place) {
    return new ZoomedPanel(equation, panels().indexOf(place), place.cells().orElseThrow(), zoom);
  }

  /** Whether fewer cells of any panel can be shown larger. */
  public boolean canEnlarge() {
    return panels().stream().map(this::zoomedPanel).anyMatch(ZoomedPanel::canEnlarge);
  }

  /** Whether only a part of some panel is shown. */
  public boolean isZoomed() {
    return panels().stream()
        .anyMatch(
            place -> {
              FMatrixRMaj values = ((Panel) place.part()).heatmap().values();
              CellRange all = CellRange.whole(values.numRows, values.numCols);
              return !place.cells().orElseThrow().shown().equals(all);
            });
  }

  private List<Place> panels() {
    return places.stream().filter(place -> place.part() instanceof Panel).toList();
  }

  /** The rows of the result that are shown; a listing beside it has the same lines. */
  CellRange shown() {
    return result().cells().orElseThrow().shown();
  }

  /** Where a block of a panel's cells is drawn; empty where none of it is shown. */
  public static Optional<Area> bounds(Place place, CellRange range) {
    return place.cells().orElseThrow().bounds(range);
  }
}
