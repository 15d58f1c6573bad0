package glassformer.figure;

/** Paints a heatmap as its layout says: title, labels, cells, numbers, and what is marked. */
public final class HeatmapPainter {
  private static final double ROUNDED_FROM = 12;
  private static final double RADIUS = 2;
  private static final double BAR = 2;
  private static final double LEAST_BAR = 4;

  private final Surface surface;
  private final Heatmap heatmap;
  private final HeatmapLayout layout;
  private final Marks marks;
  private final Palette palette;

  private HeatmapPainter(
      Surface surface, Heatmap heatmap, HeatmapLayout layout, Marks marks, Palette palette) {
    this.surface = surface;
    this.heatmap = heatmap;
    this.layout = layout;
    this.marks = marks;
    this.palette = palette;
  }

  public static void paint(
      Surface surface, Heatmap heatmap, HeatmapLayout layout, Marks marks, Palette palette) {
    paintCells(surface, heatmap, layout, palette);
    paintMarks(surface, heatmap, layout, marks, palette);
  }

  /** Paints what stays the same whatever is marked: the title and the cells with their numbers. */
  public static void paintCells(
      Surface surface, Heatmap heatmap, HeatmapLayout layout, Palette palette) {
    HeatmapPainter painter = new HeatmapPainter(surface, heatmap, layout, Marks.NONE, palette);
    if (layout.textSize() > 0) {
      HeatmapTitle.paint(surface, heatmap, layout, palette);
    }
    if (painter.isEmpty()) {
      return;
    }
    painter.grouped("cells", layout.isSeparate() ? painter::separateCells : painter::image);
    painter.position();
  }

  /** Paints the rest over the cells: labels, those of what is marked bold, and frames. */
  public static void paintMarks(
      Surface surface, Heatmap heatmap, HeatmapLayout layout, Marks marks, Palette palette) {
    HeatmapPainter painter = new HeatmapPainter(surface, heatmap, layout, marks, palette);
    if (layout.textSize() > 0) {
      painter.grouped("rows", painter::rowLabels);
      painter.grouped("columns", painter::columnLabels);
    }
    if (!painter.isEmpty()) {
      painter.frames();
    }
  }

  private boolean isEmpty() {
    return layout.rows() == 0 || layout.columns() == 0;
  }

  private void grouped(String name, Runnable content) {
    surface.group(name);
    content.run();
    surface.endGroup();
  }

  private void rowLabels() {
    AxisLabels labels = layout.rowLabels();
    CellRange shown = layout.shown();
    int bold = shown.hasRow(marks.boldRow()) ? marks.boldRow() - shown.firstRow() : -1;
    for (int i = 0; i < labels.texts().size(); i++) {
      if (labels.shows(i, bold)) {
        double middle = layout.cells().y() + (i + 0.5) * layout.pitchY() - layout.gap() / 2;
        label(
            labels,
            i,
            i == bold,
            layout.cells().x() - AxisLabels.GAP,
            middle + labels.type().middle(),
            Anchor.END);
      }
    }
  }

  private void columnLabels() {
    AxisLabels labels = layout.columnLabels();
    boolean level = labels.degrees() == 0;
    CellRange shown = layout.shown();
    int bold = shown.hasColumn(marks.boldColumn()) ? marks.boldColumn() - shown.firstColumn() : -1;
    double lean = labels.type().middle() * Math.sin(Math.toRadians(-labels.degrees()));
    for (int i = 0; i < labels.texts().size(); i++) {
      if (labels.shows(i, bold)) {
        double middle = layout.cells().x() + (i + 0.5) * layout.pitchX() - layout.gap() / 2;
        label(
            labels,
            i,
            i == bold,
            middle + lean,
            layout.cells().y() - AxisLabels.GAP,
            level ? Anchor.MIDDLE : Anchor.START);
      }
    }
  }

  private void label(
      AxisLabels labels, int index, boolean bold, double x, double y, Anchor anchor) {
    Type type = bold ? Type.bold(labels.type().size()) : labels.type();
    int colour = palette.argb(bold ? Ink.TEXT : Ink.TEXT_MUTED);
    surface.text(labels.text(index, surface), x, y, type, anchor, labels.degrees(), colour);
  }

  private void separateCells() {
    double radius = Math.min(layout.pitchX(), layout.pitchY()) >= ROUNDED_FROM ? RADIUS : 0;
    CellRange shown = layout.shown();
    for (int row = shown.firstRow(); row <= shown.lastRow(); row++) {
      for (int column = shown.firstColumn(); column <= shown.lastColumn(); column++) {
        Area area = layout.bounds(row, column);
        boolean hidden = heatmap.isHidden(row, column);
        int colour = heatmap.argb(row, column, palette);
        surface.fill(area, radius, colour);
        if (heatmap.blank().covers(row, column)) {
          surface.stroke(area.inset(0.5), radius, 1, palette.argb(Ink.TEXT_MUTED));
        }
        if (hidden) {
          Hatch.paint(surface, area, palette.argb(Ink.HATCH));
        }
        if (layout.numberSize() > 0) {
          number(row, column, area, hidden ? palette.argb(Ink.TEXT_MUTED) : palette.inkOn(colour));
        }
      }
    }
  }

  private void number(int row, int column, Area area, int colour) {
    Type type = Type.numbers(layout.numberSize());
    surface.text(
        heatmap.text(row, column),
        area.centreX(),
        area.centreY() + type.middle(),
        type,
        Anchor.MIDDLE,
        colour);
  }

  private void image() {
    HeatmapPixels image = HeatmapPixels.of(heatmap, layout, surface.resolution());
    surface.image(image.render(palette), image.width(), image.height(), layout.cells());
    Hatch.paintHidden(surface, heatmap, layout, palette.argb(Ink.HATCH));
  }

  /** Where a part that is shown lies in the whole matrix: a bar below it and one beside it. */
  private void position() {
    CellRange shown = layout.shown();
    Area cells = layout.cells();
    double columns = heatmap.values().numCols;
    double rows = heatmap.values().numRows;
    if (shown.columns() < columns) {
      double y = cells.bottom() + 1;
      double x = cells.x() + cells.width() * shown.firstColumn() / columns;
      double width = Math.max(LEAST_BAR, cells.width() * shown.columns() / columns);
      bar(
          new Area(cells.x(), y, cells.width(), BAR),
          new Area(Math.min(x, cells.right() - width), y, width, BAR));
    }
    if (shown.rows() < rows) {
      double x = cells.right() + 1;
      double y = cells.y() + cells.height() * shown.firstRow() / rows;
      double height = Math.max(LEAST_BAR, cells.height() * shown.rows() / rows);
      bar(
          new Area(x, cells.y(), BAR, cells.height()),
          new Area(x, Math.min(y, cells.bottom() - height), BAR, height));
    }
  }

  private void bar(Area whole, Area part) {
    surface.fill(whole, 0, palette.argb(Ink.BORDER));
    surface.fill(part, 0, palette.argb(heatmap.role()));
  }

  private void frames() {
    Area cells = layout.cells();
    CellRange shown = layout.shown();
    int role = palette.argb(heatmap.role());
    if (shown.hasRow(marks.framedRow())) {
      Area first = layout.bounds(marks.framedRow(), shown.firstColumn());
      frame(new Area(cells.x(), first.y(), cells.width() - layout.gap(), first.height()), role);
    }
    if (shown.hasColumn(marks.framedColumn())) {
      Area first = layout.bounds(shown.firstRow(), marks.framedColumn());
      frame(new Area(first.x(), cells.y(), first.width(), cells.height() - layout.gap()), role);
    }
    if (shown.hasRow(heatmap.blank().row()) && !layout.isSeparate()) {
      Area first = layout.bounds(heatmap.blank().row(), shown.firstColumn());
      Area row = new Area(cells.x(), first.y(), cells.width(), first.height());
      surface.stroke(row, 0, 1, palette.argb(Ink.TEXT_MUTED));
    }
    if (shown.contains(marks.row(), marks.column())) {
      frame(layout.bounds(marks.row(), marks.column()), palette.argb(Ink.TEXT));
    }
  }

  private void frame(Area area, int colour) {
    surface.stroke(area.inset(-1), RADIUS + 1, 2, colour);
  }
}
