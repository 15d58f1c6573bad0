package glassformer.figure;

/** Paints a heatmap as its layout says: title, labels, cells, numbers, and what is marked. */
public final class HeatmapPainter {
  private static final double ROUNDED_FROM = 12;
  private static final double RADIUS = 2;
  private static final int MOST_PIXELS = 4096;

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
    new HeatmapPainter(surface, heatmap, layout, marks, palette).paint();
  }

  private void paint() {
    if (layout.textSize() > 0) {
      HeatmapTitle.paint(surface, heatmap, layout, palette);
      grouped("rows", this::rowLabels);
      grouped("columns", this::columnLabels);
    }
    if (layout.rows() == 0 || layout.columns() == 0) {
      return;
    }
    grouped("cells", layout.isSeparate() ? this::separateCells : this::image);
    frames();
  }

  private void grouped(String name, Runnable content) {
    surface.group(name);
    content.run();
    surface.endGroup();
  }

  private void rowLabels() {
    AxisLabels labels = layout.rowLabels();
    for (int i = 0; i < labels.texts().size(); i++) {
      if (labels.shows(i, marks.boldRow())) {
        double middle = layout.cells().y() + (i + 0.5) * layout.pitchY() - layout.gap() / 2;
        label(
            labels,
            i,
            i == marks.boldRow(),
            layout.cells().x() - AxisLabels.GAP,
            middle + labels.type().middle(),
            Anchor.END);
      }
    }
  }

  private void columnLabels() {
    AxisLabels labels = layout.columnLabels();
    boolean level = labels.degrees() == 0;
    double lean = level ? 0 : labels.type().middle() * Math.sqrt(0.5);
    for (int i = 0; i < labels.texts().size(); i++) {
      if (labels.shows(i, marks.boldColumn())) {
        double middle = layout.cells().x() + (i + 0.5) * layout.pitchX() - layout.gap() / 2;
        label(
            labels,
            i,
            i == marks.boldColumn(),
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
    for (int row = 0; row < layout.rows(); row++) {
      for (int column = 0; column < layout.columns(); column++) {
        Area area = layout.bounds(row, column);
        boolean hidden = heatmap.isHidden(row, column);
        int colour = heatmap.argb(row, column, palette);
        surface.fill(area, radius, colour);
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
    int width = pixels(layout.cells().width(), layout.columns());
    int height = pixels(layout.cells().height(), layout.rows());
    int[] pixels = HeatmapPixels.render(heatmap, palette, width, height);
    surface.image(pixels, width, height, layout.cells());
    Hatch.paintHidden(surface, heatmap, layout.cells(), palette.argb(Ink.HATCH));
  }

  /** The medium's own pixels; on paper, which has none, one for each cell. */
  private int pixels(double length, int cells) {
    double pixels = length * surface.resolution();
    return Double.isInfinite(pixels)
        ? Math.min(cells, MOST_PIXELS)
        : (int) Math.max(1, Math.round(pixels));
  }

  private void frames() {
    Area cells = layout.cells();
    int role = palette.argb(heatmap.role());
    if (marks.framedRow() >= 0) {
      Area first = layout.bounds(marks.framedRow(), 0);
      frame(new Area(cells.x(), first.y(), cells.width() - layout.gap(), first.height()), role);
    }
    if (marks.framedColumn() >= 0) {
      Area first = layout.bounds(0, marks.framedColumn());
      frame(new Area(first.x(), cells.y(), first.width(), cells.height() - layout.gap()), role);
    }
    if (marks.row() >= 0 && marks.column() >= 0) {
      frame(layout.bounds(marks.row(), marks.column()), palette.argb(Ink.TEXT));
    }
  }

  private void frame(Area area, int colour) {
    surface.stroke(area.inset(-1), RADIUS + 1, 2, colour);
  }
}
