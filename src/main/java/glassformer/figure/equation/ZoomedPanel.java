package glassformer.figure.equation;

import glassformer.figure.Area;
import glassformer.figure.HeatmapLayout;
import org.ejml.data.FMatrixRMaj;

/** A panel with what zooming and moving it does to the whole equation. */
public final class ZoomedPanel {
  /** The largest cells, in text sizes: those that print their numbers in comfort. */
  private static final double WIDEST = 3.6;

  private static final double HIGHEST = 2.7;

  private final EquationAxis rows;
  private final EquationAxis columns;
  private final FMatrixRMaj values;
  private final HeatmapLayout cells;
  private final Zoom zoom;

  /**
   * @param index of the panel among the equation's panels
   */
  ZoomedPanel(Equation equation, int index, HeatmapLayout cells, Zoom zoom) {
    this.rows = EquationAxis.rows(equation, index);
    this.columns = EquationAxis.columns(equation, index);
    this.values = equation.panels().get(index).heatmap().values();
    this.cells = cells;
    this.zoom = zoom;
  }

  private int leastRows() {
    return (int) Math.ceil(cells.cells().height() / (HIGHEST * cells.textSize()));
  }

  private int leastColumns() {
    return (int) Math.ceil(cells.cells().width() / (WIDEST * cells.textSize()));
  }

  /** Whether fewer cells can be shown larger. */
  public boolean canEnlarge() {
    return cells.rows() > leastRows() || cells.columns() > leastColumns();
  }

  /**
   * Shows more or fewer cells about a point, whose cell stays where it is.
   *
   * @param factor of the number of rows and of columns: below 1 shows fewer
   */
  public Zoom scaled(double factor, double x, double y) {
    Area area = cells.cells();
    Span down = span(rows, values.numRows);
    Span across = span(columns, values.numCols);
    Span fewerRows =
        down.scaled(factor, (y - area.y()) / area.height(), leastRows(), values.numRows);
    Span fewerColumns =
        across.scaled(factor, (x - area.x()) / area.width(), leastColumns(), values.numCols);
    return zoom.with(rows, fewerRows, values.numRows).with(columns, fewerColumns, values.numCols);
  }

  /** The same about the middle. */
  public Zoom scaled(double factor) {
    return scaled(factor, cells.cells().centreX(), cells.cells().centreY());
  }

  /** Moved so that the cells follow the pointer by a way in pixels. */
  public Zoom moved(double right, double down) {
    Span before = span(rows, values.numRows);
    Span beside = span(columns, values.numCols);
    Span upper = new Span((int) Math.round(before.first() - down / cells.pitchY()), before.count());
    Span left = new Span((int) Math.round(beside.first() - right / cells.pitchX()), beside.count());
    return zoom.with(rows, upper.in(values.numRows), values.numRows)
        .with(columns, left.in(values.numCols), values.numCols);
  }

  private Span span(EquationAxis axis, int size) {
    return zoom.span(axis, size);
  }
}
