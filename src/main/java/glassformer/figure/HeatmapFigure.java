package glassformer.figure;

/** A heatmap to stand alone: its title above, the labelled cells, its legend below. */
public final class HeatmapFigure {
  private static final double MARGIN = 24;
  private static final double TEXT = 12;
  private static final double SPACE = 16;
  private static final double LEGEND_WIDTH = 192;
  private static final double HEADER = 2.4 * TEXT;
  private static final Area LARGEST = new Area(0, 0, 1200, 900);

  private final Heatmap heatmap;
  private final Heatmap untitled;
  private final HeatmapLayout layout;
  private final double width;

  public HeatmapFigure(Heatmap heatmap, TextMeasure measure) {
    this.heatmap = heatmap;
    untitled = heatmap.titled("", heatmap.role());
    layout = HeatmapLayout.fit(untitled, LARGEST, TEXT, measure).at(MARGIN, MARGIN + HEADER);
    double title = measure.textWidth(heatmap.title(), Type.bold(1.2 * TEXT));
    double shape = measure.textWidth(HeatmapTitle.shape(heatmap), Type.words(TEXT));
    double content = Math.max(LEGEND_WIDTH, layout.bounds().width());
    width = 2 * MARGIN + Math.max(content, title + TEXT + shape);
  }

  public int width() {
    return (int) Math.ceil(width);
  }

  public int height() {
    return (int) Math.ceil(legend().bottom() + MARGIN);
  }

  /** Where the cells stand. */
  public HeatmapLayout layout() {
    return layout;
  }

  public void paint(Surface surface, Palette palette) {
    surface.fill(new Area(0, 0, width(), height()), 0, palette.argb(Ink.CARD));
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
    HeatmapPainter.paint(surface, untitled, layout, Marks.NONE, palette);
    Legend.paint(surface, heatmap.scale(), legend(), TEXT, palette);
  }

  private Area legend() {
    double right = Math.max(layout.cells().right(), MARGIN + LEGEND_WIDTH);
    return new Area(
        right - LEGEND_WIDTH, layout.bounds().bottom() + SPACE, LEGEND_WIDTH, Legend.height(TEXT));
  }
}
