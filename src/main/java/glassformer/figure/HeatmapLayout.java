package glassformer.figure;

import glassformer.session.Cell;
import java.util.List;
import java.util.Optional;

/**
 * Where everything of a heatmap stands: painters draw by it, and the window asks it which cell lies
 * under the mouse.
 *
 * @param bounds all of it, labels and title included
 * @param cells the matrix alone
 * @param shown the part of the matrix that is drawn: all of it unless zoomed
 * @param gap pixels between cells: 1 where cells are drawn one by one, 0 where they are one image
 * @param numberSize the size of the printed numbers, 0 where they do not fit
 */
public record HeatmapLayout(
    Area bounds,
    Area cells,
    CellRange shown,
    double gap,
    AxisLabels rowLabels,
    AxisLabels columnLabels,
    double textSize,
    double numberSize) {
  /** Cells at least this large are drawn one by one. */
  public static final double SEPARATE = 6;

  private static final int MOST_SEPARATE = 4096;
  private static final double FRAME = 3;
  private static final int TRIES = 8;

  /** A layout at (0, 0) whose cells have the size given, in pixels. */
  public static HeatmapLayout ofCells(
      Heatmap heatmap, double width, double height, double textSize, TextMeasure measure) {
    return ofCells(heatmap, width, height, textSize, 13 * textSize, 9 * textSize, measure);
  }

  /**
   * A layout at (0, 0) whose cells have the size given, in pixels.
   *
   * @param rowLimit the longest that a row's label may be
   * @param columnLimit the longest that a column's label may be
   */
  public static HeatmapLayout ofCells(
      Heatmap heatmap,
      double width,
      double height,
      double textSize,
      double rowLimit,
      double columnLimit,
      TextMeasure measure) {
    return build(
        heatmap,
        span(width, heatmap.values().numCols),
        span(height, heatmap.values().numRows),
        textSize,
        rowLimit,
        columnLimit,
        false,
        measure);
  }

  /**
   * A layout at (0, 0) for paper: cells have just the size given, which need not be whole pixels.
   *
   * @param rowLimit the longest that a row's label may be
   * @param columnLimit the longest that a column's label may be
   */
  public static HeatmapLayout onPaper(
      Heatmap heatmap,
      double cellWidth,
      double cellHeight,
      double textSize,
      double rowLimit,
      double columnLimit,
      TextMeasure measure) {
    return build(
        heatmap,
        cellWidth * heatmap.values().numCols,
        cellHeight * heatmap.values().numRows,
        textSize,
        rowLimit,
        columnLimit,
        true,
        measure);
  }

  /**
   * The layout with the largest cells, up to a comfortable size, that lies in the area with its
   * labels and title.
   */
  public static HeatmapLayout fit(
      Heatmap heatmap, Area area, double textSize, TextMeasure measure) {
    TextMeasure remembered = new RememberedWidths(measure);
    int rows = heatmap.values().numRows;
    int columns = heatmap.values().numCols;
    double width = area.width();
    double height = area.height();
    HeatmapLayout layout = null;
    for (int i = 0; i < TRIES; i++) {
      layout =
          build(
              heatmap,
              span(Math.min(4.5 * textSize, width / Math.max(1, columns)), columns),
              span(Math.min(3.2 * textSize, height / Math.max(1, rows)), rows),
              textSize,
              Math.min(0.35 * area.width(), 13 * textSize),
              Math.min(0.4 * area.height(), 9 * textSize),
              false,
              remembered);
      double tooWide = Math.max(0, layout.bounds.width() - area.width());
      double tooHigh = Math.max(0, layout.bounds.height() - area.height());
      if (tooWide == 0 && tooHigh == 0) {
        break;
      }
      width = Math.max(1, Math.min(width, layout.cells.width()) - tooWide);
      height = Math.max(1, Math.min(height, layout.cells.height()) - tooHigh);
    }
    return layout.at(area.x(), area.y());
  }

  /** The matrix alone, without labels, title or numbers, in the middle of an area: a thumbnail. */
  public static HeatmapLayout thumbnail(Heatmap heatmap, Area area) {
    int rows = heatmap.values().numRows;
    int columns = heatmap.values().numCols;
    double width = span(area.width() / Math.max(1, columns), columns);
    double height = span(area.height() / Math.max(1, rows), rows);
    double left = area.x() + Math.floor((area.width() - width) / 2);
    double top = area.y() + Math.floor((area.height() - height) / 2);
    Area cells = new Area(left, top, width, height);
    AxisLabels none = AxisLabels.rows(List.of(), 1, 1, 0, (text, type) -> 0);
    return new HeatmapLayout(area, cells, CellRange.whole(rows, columns), 0, none, none, 0, 0);
  }

  /** The same layout with its bounds' top left corner at a point. */
  public HeatmapLayout at(double x, double y) {
    double dx = x - bounds.x();
    double dy = y - bounds.y();
    return new HeatmapLayout(
        new Area(x, y, bounds.width(), bounds.height()),
        new Area(cells.x() + dx, cells.y() + dy, cells.width(), cells.height()),
        shown,
        gap,
        rowLabels,
        columnLabels,
        textSize,
        numberSize);
  }

  /**
   * The layout in the same place that shows a part of the matrix with larger cells, and its labels
   * in the same room.
   */
  public HeatmapLayout zoomed(Heatmap heatmap, CellRange part, TextMeasure measure) {
    if (part.equals(shown)) {
      return this;
    }
    double pitchX = cells.width() / part.columns();
    double pitchY = cells.height() / part.rows();
    boolean separate = isSeparate(pitchX, pitchY, part);
    List<String> rows = part(heatmap.rows(), part.firstRow(), part.lastRow());
    List<String> columns = part(heatmap.columns(), part.firstColumn(), part.lastColumn());
    return new HeatmapLayout(
        bounds,
        cells,
        part,
        separate ? 1 : 0,
        AxisLabels.rows(rows, pitchY, textSize, rowLabels.limit(), measure),
        AxisLabels.columns(columns, pitchX, textSize, columnLabels.limit(), false, measure),
        textSize,
        separate ? NumberSize.of(heatmap, part, Math.floor(pitchX), pitchY, textSize, measure) : 0);
  }

  private static List<String> part(List<String> labels, int first, int last) {
    return labels.isEmpty() ? labels : labels.subList(first, last + 1);
  }

  /** How many rows are drawn. */
  public int rows() {
    return shown.rows();
  }

  /** How many columns are drawn. */
  public int columns() {
    return shown.columns();
  }

  /** A cell's width with its gap. */
  public double pitchX() {
    return cells.width() / columns();
  }

  /** A cell's height with its gap. */
  public double pitchY() {
    return cells.height() / rows();
  }

  /** Where a cell is drawn, or would be if it were shown; cells apart begin on whole pixels. */
  public Area bounds(int row, int column) {
    double left = edge(cells.x() + (column - shown.firstColumn()) * pitchX());
    double right = edge(cells.x() + (column + 1 - shown.firstColumn()) * pitchX());
    double top = edge(cells.y() + (row - shown.firstRow()) * pitchY());
    double bottom = edge(cells.y() + (row + 1 - shown.firstRow()) * pitchY());
    return new Area(left, top, right - left - gap, bottom - top - gap);
  }

  private double edge(double position) {
    return isSeparate() ? Math.round(position) : position;
  }

  /** Where the part of a block of cells that is shown is drawn; empty where none of it is. */
  public Optional<Area> bounds(CellRange block) {
    return block
        .in(shown)
        .map(
            seen -> {
              Area first = bounds(seen.firstRow(), seen.firstColumn());
              Area last = bounds(seen.lastRow(), seen.lastColumn());
              return new Area(
                  first.x(), first.y(), last.right() - first.x(), last.bottom() - first.y());
            });
  }

  /** The cell under a point; a gap belongs to the cell before it. */
  public Optional<Cell> cellAt(double x, double y) {
    if (!cells.contains(x, y)) {
      return Optional.empty();
    }
    int row = shown.firstRow() + (int) ((y - cells.y()) / pitchY());
    int column = shown.firstColumn() + (int) ((x - cells.x()) / pitchX());
    return Optional.of(
        new Cell(Math.min(shown.lastRow(), row), Math.min(shown.lastColumn(), column)));
  }

  /** Whether cells are drawn one by one, not as one image. */
  public boolean isSeparate() {
    return gap > 0;
  }

  private static HeatmapLayout build(
      Heatmap heatmap,
      double width,
      double height,
      double textSize,
      double rowLimit,
      double columnLimit,
      boolean onPaper,
      TextMeasure measure) {
    int rows = heatmap.values().numRows;
    int columns = heatmap.values().numCols;
    double pitchX = width / Math.max(1, columns);
    double pitchY = height / Math.max(1, rows);
    CellRange whole = CellRange.whole(rows, columns);
    boolean separate = isSeparate(pitchX, pitchY, whole);
    AxisLabels left = AxisLabels.rows(heatmap.rows(), pitchY, textSize, rowLimit, measure);
    AxisLabels top =
        AxisLabels.columns(heatmap.columns(), pitchX, textSize, columnLimit, onPaper, measure);
    double title = heatmap.title().isEmpty() ? 0 : HeatmapTitle.height(textSize);
    double cellsX = Math.ceil(FRAME + left.depth());
    double cellsY = Math.ceil(Math.max(FRAME, top.depth()) + title);
    double titleWidth = HeatmapTitle.width(heatmap, textSize, measure);
    double right = Math.max(cellsX + width + FRAME + top.overhang(), titleWidth);
    return new HeatmapLayout(
        new Area(0, 0, Math.ceil(right), cellsY + height + FRAME),
        new Area(cellsX, cellsY, width, height),
        whole,
        separate ? 1 : 0,
        left,
        top,
        textSize,
        separate ? NumberSize.of(heatmap, whole, pitchX, pitchY, textSize, measure) : 0);
  }

  private static boolean isSeparate(double pitchX, double pitchY, CellRange cells) {
    return Math.min(pitchX, pitchY) >= SEPARATE
        && (long) cells.rows() * cells.columns() <= MOST_SEPARATE;
  }

  /** The pixels that a number of cells take: whole pixels each, unless they are very small. */
  private static double span(double pitch, int count) {
    return count == 0
        ? 0
        : pitch >= 3 ? Math.floor(pitch) * count : Math.max(1, Math.floor(pitch * count));
  }
}
