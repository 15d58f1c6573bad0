package glassformer.figure;

import glassformer.words.Words;

/** A heatmap to stand alone: its title above, the labelled cells, its legend below. */
public final class HeatmapFigure implements Figure {
  private static final double MARGIN = 24;
  private static final double TEXT = 12;
  private static final double SPACE = 16;
  private static final double LEGEND_WIDTH = 192;
  private static final double HEADER = 2.4 * TEXT;
  private static final Area LARGEST = new Area(0, 0, 1200, 900);

  private final Heatmap heatmap;
  private final Palette palette;
  private final Heatmap untitled;
  private final HeatmapLayout layout;
  private final double width;

  public HeatmapFigure(Heatmap heatmap, Palette palette) {
    this.heatmap = heatmap;
    this.palette = palette;
    TextMeasure measure = Java2DSurface::measure;
    untitled = heatmap.titled("", heatmap.role());
    layout = HeatmapLayout.fit(untitled, LARGEST, TEXT, measure).at(MARGIN, MARGIN + HEADER);
    double title = measure.textWidth(heatmap.title(), Type.bold(1.2 * TEXT));
    double shape = measure.textWidth(HeatmapTitle.shape(heatmap), Type.words(TEXT));
    double content = Math.max(LEGEND_WIDTH, layout.bounds().width());
    width = 2 * MARGIN + Math.max(content, title + TEXT + shape);
  }

  @Override
  public String title() {
    return heatmap.title();
  }

  @Override
  public String description() {
    Scale scale = heatmap.scale();
    int rows = heatmap.values().numRows;
    int columns = heatmap.values().numCols;
    return scale.isEmpty()
        ? Words.text("figure.heatmap.empty", rows, columns)
        : Words.text(
            "figure.heatmap.description",
            rows,
            columns,
            Numbers.detail(scale.minimum()),
            Numbers.detail(scale.maximum()));
  }

  @Override
  public double width() {
    return Math.ceil(width);
  }

  @Override
  public double height() {
    return Math.ceil(legend().bottom() + MARGIN);
  }

  /** Where the cells stand. */
  public HeatmapLayout layout() {
    return layout;
  }

  @Override
  public void paint(Surface surface) {
    surface.fill(new Area(0, 0, width(), height()), 0, palette.argb(Ink.CARD));
    surface.group("title");
    Type name = Type.bold(1.2 * TEXT);
    double baseline = MARGIN + TEXT;
    surface.text(
        heatmap.title(), MARGIN, baseline, name, Anchor.START, palette.argb(heatmap.role()));
    surface.text(
        HeatmapTitle.shape(heatmap),
        MARGIN + surface.textWidth(heatmap.title(), name) + TEXT,
        baseline,
        Type.words(TEXT),
        Anchor.START,
        palette.argb(Ink.TEXT_MUTED));
    surface.endGroup();
    surface.group("heatmap");
    HeatmapPainter.paint(surface, untitled, layout, Marks.NONE, palette);
    surface.endGroup();
    surface.group("legend");
    Legend.paint(surface, heatmap.scale(), legend(), TEXT, palette);
    surface.endGroup();
  }

  private Area legend() {
    double right = Math.max(layout.cells().right(), MARGIN + LEGEND_WIDTH);
    return new Area(
        right - LEGEND_WIDTH, layout.bounds().bottom() + SPACE, LEGEND_WIDTH, Legend.height(TEXT));
  }
}
