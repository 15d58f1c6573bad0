package glassformer.figure;

import glassformer.session.Cell;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where everything of a heatmap stands: painters draw by it, and the window asks it which cell lies
 * under the mouse.
 *
 * @param bounds all of it, labels and title included
 * @param cells the matrix alone
 * @param rows how many rows
 * @param columns how many columns
 * @param gap pixels between cells: 1 where cells are drawn one by one, 0 where they are one image
 * @param numberSize the size of the printed numbers, 0 where they do not fit
 */
public record HeatmapLayout(
    Area bounds,
    Area cells,
    int rows,
    int columns,
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
    return build(
        heatmap,
        span(width, heatmap.values().numCols),
        span(height, heatmap.values().numRows),
        textSize,
        13 * textSize,
        9 * textSize,
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
        measure);
  }

  /**
   * The layout with the largest cells, up to a comfortable size, that lies in the area with its
   * labels and title.
   */
  public static HeatmapLayout fit(
      Heatmap heatmap, Area area, double textSize, TextMeasure measure) {
    TextMeasure remembered = remembering(measure);
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
    return new HeatmapLayout(area, cells, rows, columns, 0, none, none, 0, 0);
  }

  /** The same layout with its bounds' top left corner at a point. */
  public HeatmapLayout at(double x, double y) {
    double dx = x - bounds.x();
    double dy = y - bounds.y();
    return new HeatmapLayout(
        new Area(x, y, bounds.width(), bounds.height()),
        new Area(cells.x() + dx, cells.y() + dy, cells.width(), cells.height()),
        rows,
        columns,
        gap,
        rowLabels,
        columnLabels,
        textSize,
        numberSize);
  }

  /** A cell's width with its gap. */
  public double pitchX() {
    return cells.width() / columns;
  }

  /** A cell's height with its gap. */
  public double pitchY() {
    return cells.height() / rows;
  }

  /** Where a cell is drawn. */
  public Area bounds(int row, int column) {
    return new Area(
        cells.x() + column * pitchX(), cells.y() + row * pitchY(), pitchX() - gap, pitchY() - gap);
  }

  /** The cell under a point; a gap belongs to the cell before it. */
  public Optional<Cell> cellAt(double x, double y) {
    if (!cells.contains(x, y)) {
      return Optional.empty();
    }
    int row = Math.min(rows - 1, (int) ((y - cells.y()) / pitchY()));
    int column = Math.min(columns - 1, (int) ((x - cells.x()) / pitchX()));
    return Optional.of(new Cell(row, column));
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
      TextMeasure measure) {
    int rows = heatmap.values().numRows;
    int columns = heatmap.values().numCols;
    double pitchX = width / Math.max(1, columns);
    double pitchY = height / Math.max(1, rows);
    boolean separate =
        Math.min(pitchX, pitchY) >= SEPARATE && (long) rows * columns <= MOST_SEPARATE;
    AxisLabels left = AxisLabels.rows(heatmap.rows(), pitchY, textSize, rowLimit, measure);
    AxisLabels top = AxisLabels.columns(heatmap.columns(), pitchX, textSize, columnLimit, measure);
    double title = heatmap.title().isEmpty() ? 0 : HeatmapTitle.height(textSize);
    double cellsX = Math.ceil(FRAME + left.depth());
    double cellsY = Math.ceil(Math.max(FRAME, top.depth()) + title);
    double titleWidth = HeatmapTitle.width(heatmap, textSize, measure);
    double right = Math.max(cellsX + width + FRAME + top.overhang(), titleWidth);
    return new HeatmapLayout(
        new Area(0, 0, Math.ceil(right), cellsY + height + FRAME),
        new Area(cellsX, cellsY, width, height),
        rows,
        columns,
        separate ? 1 : 0,
        left,
        top,
        textSize,
        separate ? NumberSize.of(heatmap, pitchX, pitchY, textSize, measure) : 0);
  }

  /** The pixels that a number of cells take: whole pixels each, unless they are very small. */
  private static double span(double pitch, int count) {
    return count == 0
        ? 0
        : pitch >= 3 ? Math.floor(pitch) * count : Math.max(1, Math.floor(pitch * count));
  }

  private static TextMeasure remembering(TextMeasure measure) {
    Map<Type, Map<String, Double>> widths = new HashMap<>();
    return (text, type) ->
        widths
            .computeIfAbsent(type, key -> new HashMap<>())
            .computeIfAbsent(text, key -> measure.textWidth(text, type));
  }
}
