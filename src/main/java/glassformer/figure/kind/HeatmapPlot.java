package glassformer.figure.kind;

import glassformer.figure.Heatmap;
import glassformer.figure.HeatmapLayout;
import glassformer.figure.HeatmapPainter;
import glassformer.figure.Marks;
import glassformer.figure.Numbers;
import glassformer.figure.Scale;
import glassformer.figure.Surface;
import glassformer.words.Words;
import java.util.Optional;

/** One labelled heatmap with the titles of its axes, its cells as large as the width allows. */
final class HeatmapPlot implements Plot {
  /** The longest that labels are, as shares of the width. */
  static final double ROW_LABEL = 0.3;

  static final double COLUMN_LABEL = 0.22;

  private static final double LARGEST = 4.5 * Setting.TEXT;
  private static final double ROW = 1.7 * Setting.TEXT;
  private static final double MOST_HEIGHT = 1.4;
  private static final double FLAT = 0.9;
  private static final double LEAST = 0.05;
  private static final int TRIES = 16;

  private final Heatmap heatmap;
  private final AxisTitles titles;
  private final Marks marks;
  private final Setting setting;
  private final HeatmapLayout layout;

  /**
   * @param square whether rows and columns are alike, tokens by tokens, so that cells are square
   */
  HeatmapPlot(Heatmap heatmap, AxisTitles titles, Marks marks, boolean square, Setting setting) {
    this.heatmap = heatmap;
    this.titles = titles;
    this.marks = marks;
    this.setting = setting;
    layout = fit(square).at(titles.left(), titles.above());
  }

  private HeatmapLayout fit(boolean square) {
    double width = setting.width() - titles.left();
    int rows = Math.max(1, heatmap.values().numRows);
    int columns = Math.max(1, heatmap.values().numCols);
    double highest = (square ? MOST_HEIGHT : FLAT) * setting.width() / rows;
    double pitch = Math.min(LARGEST, width / columns);
    HeatmapLayout fitted = layout(pitch, height(pitch, highest, square));
    for (int i = 0; i < TRIES && fitted.bounds().width() > width; i++) {
      pitch = Math.max(LEAST, pitch - (fitted.bounds().width() - width) / columns);
      fitted = layout(pitch, height(pitch, highest, square));
    }
    return fitted;
  }

  private static double height(double pitch, double highest, boolean square) {
    return Math.min(highest, square ? pitch : ROW);
  }

  private HeatmapLayout layout(double pitchX, double pitchY) {
    return HeatmapLayout.onPaper(
        heatmap,
        pitchX,
        pitchY,
        Setting.TEXT,
        ROW_LABEL * setting.width(),
        COLUMN_LABEL * setting.width(),
        Setting.MEASURE);
  }

  HeatmapLayout layout() {
    return layout;
  }

  @Override
  public double width() {
    return layout.bounds().right();
  }

  @Override
  public double height() {
    return layout.bounds().bottom();
  }

  @Override
  public void paint(Surface surface) {
    titles.paint(surface, layout.cells(), setting);
    HeatmapPainter.paint(surface, heatmap, layout, marks, setting.palette());
  }

  @Override
  public Optional<Scale> scale() {
    return Optional.of(heatmap.scale());
  }

  @Override
  public boolean showsNumbers() {
    return layout.numberSize() > 0;
  }

  @Override
  public String description() {
    return describe(heatmap);
  }

  /** A heatmap in words: its size, the range of its scale. */
  static String describe(Heatmap heatmap) {
    int rows = heatmap.values().numRows;
    int columns = heatmap.values().numCols;
    Scale scale = heatmap.scale();
    return scale.isEmpty()
        ? Words.text("figure.heatmap.empty", rows, columns)
        : Words.text(
            "figure.heatmap.description",
            rows,
            columns,
            Numbers.detail(scale.minimum()),
            Numbers.detail(scale.maximum()));
  }
}
