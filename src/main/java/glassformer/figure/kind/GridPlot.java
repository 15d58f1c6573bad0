package glassformer.figure.kind;

import glassformer.figure.Anchor;
import glassformer.figure.Area;
import glassformer.figure.HeatmapPainter;
import glassformer.figure.Ink;
import glassformer.figure.Scale;
import glassformer.figure.Surface;
import glassformer.words.Words;
import java.util.Optional;

/** Many heatmaps, as large as the width and a page's height allow. */
final class GridPlot implements Plot {
  private static final double MOST_HEIGHT = 1.1;
  private static final double LARGEST_CELL = 4.5 * Setting.TEXT;
  private static final int HALVINGS = 14;

  /** Sparser labels say too little for the room they take. */
  private static final int MOST_STRIDE = 2;

  private static final int MOST_STRIDE_OF_LAYERS = 8;

  private final PanelGrid grid;
  private final boolean showsLabels;
  private final Setting setting;
  private final GridLayout layout;

  /** Without labels where too few of them would have room. */
  GridPlot(PanelGrid wanted, Setting setting) {
    this.setting = setting;
    GridLayout labelled = largest(wanted);
    int most = wanted.square() ? MOST_STRIDE : MOST_STRIDE_OF_LAYERS;
    showsLabels = !wanted.labelled() || labelled.stride() <= most;
    grid = showsLabels ? wanted : wanted.unlabelled();
    layout = showsLabels ? labelled : largest(grid);
  }

  private GridLayout largest(PanelGrid tried) {
    double low = 1;
    int cells = tried.panels().stream().mapToInt(p -> p.heatmap().values().numCols).max().orElse(1);
    double high = Math.min(LARGEST_CELL * cells, setting.width() / tried.columns());
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (fits(new GridLayout(tried, setting, middle))) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return new GridLayout(tried, setting, low);
  }

  private boolean fits(GridLayout tried) {
    return tried.width() <= setting.width() && tried.height() <= MOST_HEIGHT * setting.width();
  }

  @Override
  public double width() {
    return layout.width();
  }

  @Override
  public double height() {
    return layout.height();
  }

  @Override
  public void paint(Surface surface) {
    int text = setting.argb(Ink.TEXT);
    int muted = setting.argb(Ink.TEXT_MUTED);
    for (GridLayout.Label label : layout.labels()) {
      int ink = label.type().equals(GridLayout.SECTION) ? text : muted;
      surface.text(label.text(), label.x(), label.y(), label.type(), Anchor.START, ink);
    }
    for (GridLayout.Place place : layout.places()) {
      surface.group("panel");
      panel(surface, place);
      surface.endGroup();
    }
    grid.titles().paint(surface, cells(), setting);
  }

  private void panel(Surface surface, GridLayout.Place place) {
    Area cells = place.cells().cells();
    surface.text(
        fitted(surface, place.panel(), cells.width()),
        cells.centreX(),
        place.titleY(),
        GridLayout.TITLE,
        Anchor.MIDDLE,
        setting.argb(Ink.TEXT));
    HeatmapPainter.paint(
        surface, place.heatmap(), place.cells(), place.panel().marks(), setting.palette());
    String range = place.panel().range();
    if (layout.showsRanges()) {
      double baseline = cells.bottom() + 1.1 * Setting.TEXT;
      int muted = setting.argb(Ink.TEXT_MUTED);
      surface.text(range, cells.centreX(), baseline, GridLayout.RANGE, Anchor.MIDDLE, muted);
    }
  }

  private static String fitted(Surface surface, PanelGrid.Panel panel, double width) {
    return surface.textWidth(panel.title(), GridLayout.TITLE) <= width
        ? panel.title()
        : surface.shorten(panel.number(), GridLayout.TITLE, width);
  }

  /** From the first panel's cells to the last's. */
  private Area cells() {
    double left = Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double right = 0;
    double bottom = 0;
    for (GridLayout.Place place : layout.places()) {
      Area area = place.cells().cells();
      left = Math.min(left, area.x());
      top = Math.min(top, area.y());
      right = Math.max(right, area.right());
      bottom = Math.max(bottom, area.bottom());
    }
    return new Area(left, top, right - left, bottom - top);
  }

  @Override
  public Optional<Scale> scale() {
    Scale.Kind kind = grid.panels().get(0).heatmap().scale().kind();
    return Optional.of(grid.scale().orElse(new Scale(kind, Float.NaN, Float.NaN, true)));
  }

  @Override
  public String scaleName() {
    return grid.scale().isPresent() ? "" : Words.text("kind.grid.own");
  }

  @Override
  public boolean showsLabels() {
    return showsLabels;
  }

  @Override
  public boolean showsNumbers() {
    return layout.places().stream().allMatch(place -> place.cells().numberSize() > 0);
  }

  @Override
  public String description() {
    String first = HeatmapPlot.describe(grid.panels().get(0).heatmap());
    return Words.text("kind.grid.description", grid.panels().size(), first);
  }
}
