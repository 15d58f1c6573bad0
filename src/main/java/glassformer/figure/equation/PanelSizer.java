package glassformer.figure.equation;

import glassformer.figure.Heatmap;
import glassformer.figure.HeatmapLayout;
import glassformer.figure.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sizes a matrix by its cells. */
final class PanelSizer extends PartSizer {
  private static final double LABELLED_WEIGHT = 1.2;
  private static final double VECTOR_WEIGHT = 0.5;
  private static final double TITLE = 1.8;
  private static final double BORDER = 3;
  private static final double WHOLE = 3;

  /** The longest that a column's label is, in text sizes. */
  private static final double COLUMN_LABEL = 6;

  /** The pitch, in text sizes, at which every label has its column and none lies level. */
  private static final double TURNED_LABELS = 1.95;

  private final Panel panel;
  private final EquationFitter.Room room;
  private final Heatmap drawn;
  private final Map<Double, HeatmapLayout> layouts = new HashMap<>();
  private double pitchY;

  PanelSizer(Panel panel, EquationFitter.Room room) {
    this.panel = panel;
    this.room = room;
    this.drawn = drawn();
    double wanted = tokens() ? 2.7 : isVector() ? 2 : 1.5;
    pitchY = wanted * room.textSize() * room.large();
  }

  /** The title is drawn apart. */
  private Heatmap drawn() {
    Heatmap heatmap = panel.heatmap();
    boolean labelled = panel.isResult() || room.detail().labelsEveryPanel();
    return heatmap
        .titled("", heatmap.role())
        .labelled(labelled ? heatmap.rows() : List.of(), heatmap.columns());
  }

  private boolean tokens() {
    return panel.rows().kind().isToken() || panel.view() instanceof View.Rows;
  }

  private boolean isVector() {
    return rows() == 1 && !tokens();
  }

  private int rows() {
    return drawn.values().numRows;
  }

  private int columns() {
    return drawn.values().numCols;
  }

  private double wantedWidth() {
    double pitch = panel.isResult() ? 3.6 : 2.7;
    return pitch * room.textSize() * room.large() * columns();
  }

  private double weight() {
    if (isVector()) {
      return VECTOR_WEIGHT;
    }
    if (panel.isResult()) {
      return room.detail().resultWeight();
    }
    return drawn.columns().isEmpty() ? 1 : LABELLED_WEIGHT;
  }

  @Override
  double above() {
    HeatmapLayout trial = layout(TURNED_LABELS * room.textSize());
    return trial.cells().y() - trial.bounds().y() + TITLE * room.textSize();
  }

  @Override
  void limitHeight(double height) {
    setPitchY(Math.min(pitchY, Math.max(1, height - BORDER) / rows()));
  }

  @Override
  double tokenPitch() {
    return tokens() ? pitchY : Double.MAX_VALUE;
  }

  @Override
  void limitTokenPitch(double pitch) {
    if (tokens()) {
      setPitchY(pitch);
    }
  }

  private void setPitchY(double pitch) {
    if (pitch != pitchY) {
      pitchY = pitch;
      layouts.clear();
    }
  }

  /** Layouts differ by whole pixels only, so few are computed in a search. */
  private HeatmapLayout layout(double pitchX) {
    double pixels =
        pitchX >= WHOLE ? Math.floor(pitchX) * columns() : Math.floor(pitchX * columns());
    return layouts.computeIfAbsent(pixels, key -> compute(pitchX));
  }

  private HeatmapLayout compute(double pitchX) {
    return HeatmapLayout.ofCells(
        drawn,
        pitchX,
        pitchY,
        room.textSize(),
        room.rowLabel(),
        COLUMN_LABEL * room.textSize(),
        room.measure());
  }

  @Override
  Size size(double share) {
    double width = Math.max(1, Math.min(wantedWidth(), weight() * share));
    HeatmapLayout layout = layout(width / columns());
    double above = layout.cells().centreY() - layout.bounds().y();
    double title =
        room.measure().textWidth(panel.heatmap().title(), Type.bold(1.15 * room.textSize()));
    double indent = Math.max(0, title / 2 - (layout.cells().centreX() - layout.bounds().x()));
    double right = Math.max(layout.bounds().right(), layout.cells().centreX() + title / 2);
    return new Size(
        panel.withHeatmap(drawn.titled(panel.heatmap().title(), drawn.role())),
        Math.ceil(indent + right - layout.bounds().x()),
        above,
        TITLE * room.textSize(),
        layout.bounds().height() - above,
        Math.floor(indent),
        Optional.of(layout));
  }
}
