package glassformer.figure.kind;

import glassformer.figure.Heatmap;
import glassformer.figure.HeatmapLayout;
import glassformer.figure.Type;
import java.util.ArrayList;
import java.util.List;

/** Where the panels of a grid stand if each is as wide as it is told. */
final class GridLayout {
  static final Type TITLE = Type.bold(Setting.TEXT);
  static final Type SECTION = Type.bold(1.05 * Setting.TEXT);
  static final Type RANGE = Type.numbers(0.8 * Setting.TEXT);

  /** How high panels of tokens by dimensions are for their width, at most. */
  static final double FLAT = 0.75;

  private static final double SQUARE = 1.5;
  private static final double LABEL = 0.83 * Setting.TEXT;

  /** Between panels without labels, and between those whose turned labels lean to the right. */
  private static final double GAP = 7;

  private static final double LABELLED_GAP = 24;
  private static final double LINE = 1.45 * Setting.TEXT;
  private static final double ROW = 1.5 * Setting.TEXT;
  private static final double SECTION_GAP = 14;

  /**
   * A panel in its place.
   *
   * @param titleY the baseline of its title
   */
  record Place(PanelGrid.Panel panel, Heatmap heatmap, HeatmapLayout cells, double titleY) {}

  /** A text at the left of a row of panels, or above a section. */
  record Label(String text, double x, double y, Type type) {}

  private final PanelGrid grid;
  private final Setting setting;
  private final double panel;
  private final List<Place> places = new ArrayList<>();
  private final List<Label> labels = new ArrayList<>();
  private double right;
  private double y;

  /**
   * @param panel the width of a panel's cells
   */
  GridLayout(PanelGrid grid, Setting setting, double panel) {
    this.grid = grid;
    this.setting = setting;
    this.panel = panel;
    y = grid.titles().above();
    for (int i = 0; i < grid.sections().size(); i++) {
      y += i == 0 ? 0 : SECTION_GAP;
      place(grid.sections().get(i));
    }
  }

  List<Place> places() {
    return places;
  }

  List<Label> labels() {
    return labels;
  }

  /** Every how many tokens the sparsest labels stand; 1 where there are none. */
  int stride() {
    int sparsest = 1;
    for (Place place : places) {
      int columns = grid.square() ? place.cells().columnLabels().stride() : 1;
      sparsest = Math.max(sparsest, Math.max(columns, place.cells().rowLabels().stride()));
    }
    return sparsest;
  }

  double width() {
    return right;
  }

  double height() {
    return y;
  }

  /** Whether there are ranges, and every one has room under its panel. */
  boolean showsRanges() {
    return grid.scale().isEmpty()
        && grid.panels().stream()
            .allMatch(p -> Setting.MEASURE.textWidth(p.range(), RANGE) <= panel + GAP / 2);
  }

  private double gap() {
    return grid.labelled() && grid.square() ? LABELLED_GAP : GAP;
  }

  private double rowLabels() {
    double longest = 0;
    for (PanelGrid.Row row : grid.rows()) {
      longest = Math.max(longest, Setting.MEASURE.textWidth(row.label(), Setting.WORDS));
    }
    return longest == 0 ? 0 : longest + GAP;
  }

  private void place(PanelGrid.Section section) {
    double left = grid.titles().left();
    if (!section.title().isEmpty()) {
      labels.add(new Label(section.title(), left, y + Setting.TEXT, SECTION));
      right = Math.max(right, left + Setting.MEASURE.textWidth(section.title(), SECTION));
      y += LINE;
    }
    for (int i = 0; i < section.rows().size(); i++) {
      place(section.rows().get(i), left, i == 0);
    }
  }

  private void place(PanelGrid.Row row, double left, boolean first) {
    boolean titled = row.panels().stream().anyMatch(p -> !p.title().isEmpty());
    double titleY = y + Setting.TEXT;
    y += titled ? LINE : 0;
    List<HeatmapLayout> layouts = new ArrayList<>();
    List<Heatmap> heatmaps = new ArrayList<>();
    for (int i = 0; i < row.panels().size(); i++) {
      heatmaps.add(labelled(row.panels().get(i).heatmap(), i == 0, first));
      layouts.add(layout(heatmaps.get(i)));
    }
    double above = layouts.stream().mapToDouble(l -> l.cells().y()).max().orElse(0);
    double top = y + above;
    double x = left + rowLabels();
    double cellsX = x + layouts.get(0).cells().x();
    for (int i = 0; i < layouts.size(); i++) {
      HeatmapLayout cells =
          layouts.get(i).at(cellsX - layouts.get(i).cells().x(), top - layouts.get(i).cells().y());
      places.add(new Place(row.panels().get(i), heatmaps.get(i), cells, titleY));
      right = Math.max(right, cells.bounds().right());
      cellsX += panel + gap();
    }
    HeatmapLayout one = places.get(places.size() - 1).cells();
    if (!row.label().isEmpty()) {
      double middle = one.cells().centreY() + Setting.WORDS.middle();
      labels.add(new Label(row.label(), left, middle, Setting.WORDS));
    }
    y = one.cells().bottom() + (showsRanges() ? LINE : 0) + GAP;
  }

  private Heatmap labelled(Heatmap heatmap, boolean rows, boolean columns) {
    return heatmap.labelled(
        grid.labelled() && rows ? heatmap.rows() : List.of(),
        grid.labelled() && columns ? heatmap.columns() : List.of());
  }

  private HeatmapLayout layout(Heatmap heatmap) {
    int rows = Math.max(1, heatmap.values().numRows);
    double pitchX = panel / Math.max(1, heatmap.values().numCols);
    double pitchY =
        grid.square()
            ? Math.min(pitchX, SQUARE * panel / rows)
            : Math.min(ROW, FLAT * panel / rows);
    return HeatmapLayout.onPaper(
        heatmap,
        pitchX,
        pitchY,
        LABEL,
        HeatmapPlot.COLUMN_LABEL * setting.width(),
        HeatmapPlot.COLUMN_LABEL * setting.width(),
        Setting.MEASURE);
  }
}
