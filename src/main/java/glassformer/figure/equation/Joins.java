package glassformer.figure.equation;

import glassformer.figure.Area;
import glassformer.figure.CellRange;
import glassformer.figure.Ink;
import glassformer.figure.Palette;
import glassformer.figure.Surface;
import glassformer.figure.Type;
import java.util.Optional;

/**
 * Lines from the cells that were read to the cell that they made, in the colours of their roles.
 * What lies in a row leads along that row, behind the parts between; what stands in a column leads
 * below all parts to the foot of the cell's column. No line crosses a number or a word.
 */
public final class Joins {
  /** The room that lines need below an equation, in text sizes. */
  static final double BELOW = 1.2;

  private static final double OPACITY = 0.6;
  private static final double WIDTH = 2;
  private static final double SPACE = 6;
  private static final double LABEL_GAP = 8;

  private final Surface surface;
  private final EquationLayout layout;
  private final Palette palette;
  private final EquationLayout.Place result;
  private final CellRange made;
  private final Area cell;
  private final Area cells;

  private Joins(Surface surface, EquationLayout layout, Palette palette, Area cell) {
    this.surface = surface;
    this.layout = layout;
    this.palette = palette;
    this.cell = cell;
    result = layout.result();
    made = made(result);
    cells = result.cells().orElseThrow().cells();
  }

  /** Empty where the cell lies outside of the part that is shown. */
  private static Optional<Joins> of(Surface surface, EquationLayout layout, Palette palette) {
    EquationLayout.Place result = layout.result();
    return EquationLayout.bounds(result, made(result))
        .map(cell -> new Joins(surface, layout, palette, cell));
  }

  private static CellRange made(EquationLayout.Place result) {
    return ((Panel) result.part()).lit().orElseThrow();
  }

  /** Paints the lines on an empty card; the equation is painted after them. */
  public static void paintBehind(Surface surface, EquationLayout layout, Palette palette) {
    of(surface, layout, palette)
        .ifPresent(
            joins -> {
              layout.places().forEach(joins::join);
              layout.places().forEach(joins::clear);
            });
  }

  /**
   * Paints the rest of the lines over the equation: along the cell's row and column up to the cell.
   */
  public static void paintOver(Surface surface, EquationLayout layout, Palette palette) {
    of(surface, layout, palette).ifPresent(joins -> layout.places().forEach(joins::lead));
  }

  /** Where the cells are that were read; empty where a part has none that are shown. */
  private static Optional<Area> read(EquationLayout.Place place) {
    return place.part() instanceof Panel panel && !panel.isResult()
        ? panel.lit().flatMap(range -> EquationLayout.bounds(place, range))
        : Optional.empty();
  }

  /**
   * Whether a panel's lit cells lead to the foot of the column: a column, or a cell of a vector.
   */
  private static boolean isUpright(EquationLayout.Place place) {
    Panel panel = (Panel) place.part();
    CellRange lit = panel.lit().orElseThrow();
    boolean vector = panel.heatmap().values().numRows == 1 && !panel.rows().kind().isToken();
    boolean column = lit.firstColumn() == lit.lastColumn() && lit.firstRow() < lit.lastRow();
    return vector || column;
  }

  private int colour(EquationLayout.Place place) {
    return palette.argb(((Panel) place.part()).heatmap().role(), OPACITY);
  }

  private void join(EquationLayout.Place place) {
    read(place).ifPresent(read -> join(place, read));
  }

  private void join(EquationLayout.Place place, Area read) {
    if (isUpright(place)) {
      double depth = Math.max(read.bottom(), cells.bottom()) + layout.textSize() * BELOW;
      double x = cell.centreX();
      surface.curve(
          read.centreX(),
          read.bottom() + 2,
          read.centreX(),
          depth,
          x,
          depth,
          x,
          cells.bottom(),
          WIDTH,
          colour(place));
    } else {
      double from = place.cells().orElseThrow().cells().right() + 1;
      double to = rowStart();
      double middle = (from + to) / 2;
      surface.curve(
          from,
          read.centreY(),
          middle,
          read.centreY(),
          middle,
          cell.centreY(),
          to,
          cell.centreY(),
          WIDTH,
          colour(place));
    }
  }

  /** Left of the cell's row label. */
  private double rowStart() {
    var labels = ((Panel) result.part()).heatmap().rows();
    if (labels.isEmpty()) {
      return cells.x() - 2;
    }
    Type bold = Type.bold(layout.textSize());
    double limit = result.cells().orElseThrow().rowLabels().limit();
    String label = surface.shorten(labels.get(made.firstRow()), bold, limit);
    double width = surface.textWidth(label, bold);
    return cells.x() - LABEL_GAP - width - SPACE;
  }

  /** Keeps what a part writes free of the lines that pass behind it. */
  private void clear(EquationLayout.Place place) {
    Area area = place.area();
    int card = palette.argb(Ink.CARD);
    if (place.part() instanceof Panel panel && panel.isResult()) {
      double left = cells.x();
      surface.fill(
          new Area(left, area.y(), area.right() - left, cells.bottom() - area.y()), 0, card);
    } else {
      double bottom = place.cells().map(c -> c.cells().bottom()).orElse(area.bottom());
      double title = place.part() instanceof Operator ? 0 : 1.6 * layout.textSize();
      surface.fill(
          new Area(area.x(), area.y() - title, area.width(), bottom - area.y() + title), 0, card);
    }
  }

  private void lead(EquationLayout.Place place) {
    if (read(place).isEmpty()) {
      return;
    }
    if (isUpright(place)) {
      double top = cell.bottom() + 2;
      guide(new Area(cell.x(), top, cell.width(), cells.bottom() - top), place);
    } else {
      guide(new Area(cells.x(), cell.y(), cell.x() - 2 - cells.x(), cell.height()), place);
    }
  }

  private void guide(Area area, EquationLayout.Place place) {
    if (area.width() > 1 && area.height() > 1) {
      surface.stroke(area.inset(0.5), 2, 1, colour(place));
    }
  }
}
