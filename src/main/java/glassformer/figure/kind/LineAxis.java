package glassformer.figure.kind;

import glassformer.figure.AxisLabels;
import glassformer.figure.Type;
import java.util.List;

/** The tokens at one side of lines, one below the other, thinned out where they are many. */
final class LineAxis {
  private final int count;
  private final double pitch;
  private final AxisLabels labels;

  /**
   * @param texts a label for each token, or none at all
   * @param limit the longest that a label may be
   */
  LineAxis(List<String> texts, int count, double pitch, double limit) {
    this.count = count;
    this.pitch = pitch;
    labels = AxisLabels.rows(texts, pitch, Setting.TEXT, limit, Setting.MEASURE);
  }

  int count() {
    return count;
  }

  double pitch() {
    return pitch;
  }

  double height() {
    return pitch * count;
  }

  double middle(int index) {
    return (index + 0.5) * pitch;
  }

  boolean shows(int index) {
    return !labels.texts().isEmpty() && labels.shows(index, -1);
  }

  String label(int index) {
    return labels.text(index, Setting.MEASURE);
  }

  /** The longest label's width, were it bold. */
  double width() {
    double longest = 0;
    for (int i = 0; i < labels.texts().size(); i++) {
      if (shows(i)) {
        double width = Setting.MEASURE.textWidth(label(i), Type.bold(Setting.TEXT));
        longest = Math.max(longest, width);
      }
    }
    return longest;
  }
}
