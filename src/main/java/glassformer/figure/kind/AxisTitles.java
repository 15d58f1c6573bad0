package glassformer.figure.kind;

import glassformer.figure.Anchor;
import glassformer.figure.Area;
import glassformer.figure.Ink;
import glassformer.figure.Surface;
import glassformer.model.StepName;
import glassformer.trace.Axis;
import glassformer.trace.Source;
import glassformer.trace.Step;
import glassformer.words.Words;
import java.util.List;
import java.util.Set;

/**
 * What the rows and the columns of a heatmap are; either may be empty.
 *
 * @param rows is written upwards, at the left
 * @param columns is written above
 */
record AxisTitles(String rows, String columns) {
  static final AxisTitles NONE = new AxisTitles("", "");

  /** A title that says no more than what an axis is may be longer than its cells. */
  private static final double LEAST_ROOM = 6 * Setting.TEXT;

  private static final double MOST_END = 8 * Setting.TEXT;
  private static final double LINE = 1.5 * Setting.TEXT;
  private static final Set<String> QUERY_BY_KEY = Set.of("scores", "scaled", "masked", "weights");

  static AxisTitles of(Source source, Setting setting) {
    if (!setting.texts().axisTitles()) {
      return NONE;
    }
    if (source instanceof Step step && isAttention(step)) {
      return new AxisTitles(Words.text("kind.axis.query"), Words.text("kind.axis.key"));
    }
    return new AxisTitles(name(source.rows().kind()), name(source.columns().kind()));
  }

  /** Whether a step's rows are queries and its columns keys. */
  static boolean isAttention(Step step) {
    StepName name = StepName.parse(step.target().name());
    return name.head().isPresent() && QUERY_BY_KEY.contains(name.what());
  }

  private static String name(Axis.Kind kind) {
    return switch (kind) {
      case SOURCE, TARGET -> Words.text("kind.axis.token");
      case SOURCE_VOCABULARY, TARGET_VOCABULARY -> Words.text("kind.axis.vocabulary");
      case POSITIONS -> Words.text("kind.axis.position");
      case TOKEN_TYPES -> Words.text("kind.axis.type");
      case ONE -> "";
      default -> Words.text("kind.axis.dimension");
    };
  }

  /** The same with the first and the last label of each axis, and how many there are. */
  AxisTitles withEnds(List<String> rowLabels, List<String> columnLabels) {
    return new AxisTitles(withEnds(rows, rowLabels), withEnds(columns, columnLabels));
  }

  private static String withEnds(String title, List<String> labels) {
    if (title.isEmpty() || labels.isEmpty()) {
      return title;
    }
    String last = end(labels.get(labels.size() - 1));
    return Words.text("kind.axis.ends", title, end(labels.get(0)), last, labels.size());
  }

  private static String end(String label) {
    return Setting.MEASURE.shorten(label, Setting.WORDS, MOST_END);
  }

  /** The room at the left. */
  double left() {
    return rows.isEmpty() ? 0 : LINE;
  }

  /** The room above. */
  double above() {
    return columns.isEmpty() ? 0 : LINE;
  }

  /** Writes them along the edges of cells, from the plot's left and top edge. */
  void paint(Surface surface, Area cells, Setting setting) {
    int muted = setting.argb(Ink.TEXT_MUTED);
    double room = Math.min(cells.bottom(), Math.max(LEAST_ROOM, cells.height()));
    String up = surface.shorten(rows, Setting.WORDS, room);
    double across = Math.max(LEAST_ROOM, cells.width());
    String over = surface.shorten(columns, Setting.WORDS, across);
    double half = surface.textWidth(up, Setting.WORDS) / 2;
    double middle = Math.max(half, Math.min(cells.bottom() - half, cells.centreY()));
    surface.text(up, 0.9 * Setting.TEXT, middle, Setting.WORDS, Anchor.MIDDLE, -90, muted);
    surface.text(over, cells.centreX(), 0.9 * Setting.TEXT, Setting.WORDS, Anchor.MIDDLE, muted);
  }
}
