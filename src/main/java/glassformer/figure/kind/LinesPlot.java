package glassformer.figure.kind;

import glassformer.figure.Anchor;
import glassformer.figure.Ink;
import glassformer.figure.Numbers;
import glassformer.figure.Scale;
import glassformer.figure.Surface;
import glassformer.figure.Type;
import glassformer.words.Words;
import java.util.List;
import java.util.Optional;

/**
 * Attention as lines from each query, at the left, to the keys it attends to, at the right: width
 * and opacity are the weight. The head view of BertViz (Vig 2019).
 */
final class LinesPlot implements Plot {
  /** Lines of a smaller share of the full weight could not be seen. */
  static final float LEAST_SHARE = 0.01f;

  private static final double LINE = 1.6 * Setting.TEXT;
  private static final double GAP = 6;
  private static final double MOST_HEIGHT = 2;
  private static final double LABEL_SHARE = 0.32;
  private static final double BUNDLE_SHARE = 0.55;
  private static final double STRANDS = 0.8;
  static final double THICKEST = 3.5;
  private static final double FAINT = 0.12;

  private final List<LineHead> heads;
  private final LineAxis queries;
  private final LineAxis keys;
  private final float full;
  private final int chosen;
  private final Setting setting;
  private final LinesLegend legend;
  private final double top;
  private final double left;
  private final double right;

  /**
   * @param full the weight of an opaque line of full width
   * @param queries what each query is called, empty where labels are not wanted
   * @param keys what each key is called
   * @param chosen the query whose lines stand out, or -1
   */
  LinesPlot(
      List<LineHead> heads,
      float full,
      List<String> queries,
      List<String> keys,
      int chosen,
      Setting setting) {
    this.heads = heads;
    this.full = full;
    this.chosen = chosen;
    this.setting = setting;
    int rows = heads.get(0).weights().numRows;
    int columns = heads.get(0).weights().numCols;
    double most = MOST_HEIGHT * setting.width();
    double limit = LABEL_SHARE * setting.width();
    this.queries = new LineAxis(queries, rows, Math.min(LINE, most / Math.max(1, rows)), limit);
    this.keys = new LineAxis(keys, columns, Math.min(LINE, most / Math.max(1, columns)), limit);
    legend = new LinesLegend(heads, full, setting);
    top = setting.texts().axisTitles() ? 1.6 * Setting.TEXT : 0;
    left = Math.max(this.queries.width(), titleWidth("kind.axis.query")) + GAP;
    double room = setting.width() - left - this.keys.width() - GAP;
    right = left + Math.min(room, BUNDLE_SHARE * setting.width());
  }

  private double titleWidth(String key) {
    return setting.texts().axisTitles()
        ? Setting.MEASURE.textWidth(Words.text(key), Setting.WORDS)
        : 0;
  }

  private double bundleHeight() {
    return Math.max(queries.height(), keys.height());
  }

  private boolean hasLegend() {
    return setting.texts().legend();
  }

  @Override
  public double width() {
    double content = right + GAP + Math.max(keys.width(), titleWidth("kind.axis.key"));
    return Math.min(setting.width(), hasLegend() ? Math.max(content, legend.width()) : content);
  }

  @Override
  public double height() {
    return top + bundleHeight() + (hasLegend() ? Setting.TEXT + legend.height() : 0);
  }

  private double y(LineAxis axis, int index) {
    return top + (bundleHeight() - axis.height()) / 2 + axis.middle(index);
  }

  @Override
  public void paint(Surface surface) {
    titles(surface);
    surface.group("lines");
    for (int i = 0; i < heads.size(); i++) {
      lines(surface, heads.get(i), (i - (heads.size() - 1) / 2.0) * apart());
    }
    surface.endGroup();
    surface.group("queries");
    labels(surface, queries, left - GAP, Anchor.END);
    surface.endGroup();
    surface.group("keys");
    labels(surface, keys, right + GAP, Anchor.START);
    surface.endGroup();
    if (hasLegend()) {
      legend.paint(surface, top + bundleHeight() + Setting.TEXT);
    }
  }

  private void titles(Surface surface) {
    if (setting.texts().axisTitles()) {
      int muted = setting.argb(Ink.TEXT_MUTED);
      String query = Words.text("kind.axis.query");
      String key = Words.text("kind.axis.key");
      surface.text(query, left - GAP, Setting.TEXT, Setting.WORDS, Anchor.END, muted);
      surface.text(key, right + GAP, Setting.TEXT, Setting.WORDS, Anchor.START, muted);
    }
  }

  private void labels(Surface surface, LineAxis axis, double x, Anchor anchor) {
    for (int i = 0; i < axis.count(); i++) {
      if (axis.shows(i)) {
        boolean bold = axis == queries && i == chosen;
        Type type = bold ? Type.bold(Setting.TEXT) : Setting.WORDS;
        double baseline = y(axis, i) + type.middle();
        surface.text(axis.label(i), x, baseline, type, anchor, setting.argb(Ink.TEXT));
      }
    }
  }

  /** How far the lines of two heads lie apart, so that none hides another. */
  private double apart() {
    double pitch = Math.min(queries.pitch(), keys.pitch());
    return Math.min(THICKEST, STRANDS * pitch / heads.size());
  }

  /**
   * @param shift how far down the head's lines lie
   */
  private void lines(Surface surface, LineHead head, double shift) {
    for (int query = 0; query < queries.count(); query++) {
      for (int key = 0; key < keys.count(); key++) {
        float share = head.weights().unsafe_get(query, key) / full;
        if (share >= LEAST_SHARE) {
          boolean faint = chosen >= 0 && query != chosen;
          int ink = setting.palette().argb(head.ink(), faint ? FAINT * share : share);
          double from = y(queries, query) + shift;
          line(surface, from, y(keys, key) + shift, THICKEST * share, ink);
        }
      }
    }
  }

  private void line(Surface surface, double y1, double y2, double width, int argb) {
    double third = (right - left) / 3;
    surface.curve(left, y1, left + third, y1, right - third, y2, right, y2, width, argb);
  }

  @Override
  public Optional<Scale> scale() {
    return Optional.empty();
  }

  @Override
  public boolean showsNumbers() {
    return true;
  }

  @Override
  public String description() {
    return Words.text(
        "kind.lines.description",
        queries.count(),
        keys.count(),
        heads.size(),
        Numbers.detail(LEAST_SHARE * full));
  }
}
