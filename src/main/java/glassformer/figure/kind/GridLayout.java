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

  double width() {
    return right;
  }

  double height() {
    return y;
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
    boolean ranged = row.panels().stream().anyMatch(p -> !p.range().isEmpty());
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
    y = one.cells().bottom() + (ranged ? LINE : 0) + GAP;
  }

  private Heatmap labelled(Heatmap heatmap, boolean rows, boolean columns) {
    return heatmap.labelled(
        grid.labelled() && rows ? heatmap.rows() : List.of(),
        grid.labelled() && columns ? heatmap.columns() : List.of());
  }

  private HeatmapLayout layout(Heatmap heatmap) {
    int rows = Math.max(1, heatmap.values().numRows);
    double pitchX = panel / Math.max(1, heatmap.values().numCols);
    double pitchY = Math.min(grid.square() ? pitchX : ROW, 1.5 * panel / rows);
    return HeatmapLayout.onPaper(
        heatmap,
        pitchX,
        pitchY,
        Setting.TEXT,
        HeatmapPlot.ROW_LABEL * setting.width() / 2,
        HeatmapPlot.COLUMN_LABEL * setting.width() / 2,
        Setting.MEASURE);
  }
}
