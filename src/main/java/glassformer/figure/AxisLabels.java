package glassformer.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * The labels of one axis as they fit: shortened, turned where they are wider than a cell, and
 * thinned out where they would overlap.
 *
 * @param texts one a row or column, those on the stride shortened already
 * @param type how labels are set
 * @param degrees 0, or -45 for columns whose labels are words wider than the cells; numbers of
 *     dimensions stay level and are thinned out
 * @param stride every how many rows or columns a label stands
 * @param limit the longest a label may be, in pixels
 * @param depth how far the labels reach from the cells, gap included
 * @param overhang how far turned labels reach past the last cell
 */
public record AxisLabels(
    List<String> texts,
    Type type,
    double degrees,
    int stride,
    double limit,
    double depth,
    double overhang) {
  /** Pixels between labels and cells. */
  static final double GAP = 8;

  private static final double LINE = 1.25;
  private static final double DIAGONAL = Math.sqrt(0.5);

  static AxisLabels rows(
      List<String> texts, double pitch, double size, double limit, TextMeasure measure) {
    int stride = stride(LINE * size, pitch);
    List<String> shown = shorten(texts, stride, size, limit, measure);
    double longest = longest(shown, stride, size, measure);
    double depth = texts.isEmpty() ? 0 : longest + GAP;
    return new AxisLabels(shown, Type.words(size), 0, stride, limit, depth, 0);
  }

  static AxisLabels columns(
      List<String> texts, double pitch, double size, double limit, TextMeasure measure) {
    if (texts.isEmpty()) {
      return new AxisLabels(texts, Type.words(size), 0, 1, limit, 0, 0);
    }
    if (pitch >= 2 * size && longest(texts, 1, size, measure) + GAP <= pitch) {
      return new AxisLabels(texts, Type.words(size), 0, 1, limit, size + GAP, 0);
    }
    if (texts.stream().allMatch(AxisLabels::isNumber)) {
      int everySo = stride(longest(texts, 1, size, measure) + GAP, pitch);
      return new AxisLabels(texts, Type.words(size), 0, everySo, limit, size + GAP, 0);
    }
    int stride = stride(LINE * size / DIAGONAL, pitch);
    List<String> shown = shorten(texts, stride, size, limit, measure);
    double overhang = 0;
    for (int i = 0; i < shown.size(); i += stride) {
      double reach = DIAGONAL * (measure.textWidth(shown.get(i), bold(size)) + size);
      overhang = Math.max(overhang, reach - (shown.size() - i - 0.5) * pitch);
    }
    double depth = DIAGONAL * (longest(shown, stride, size, measure) + size) + GAP;
    return new AxisLabels(shown, Type.words(size), -45, stride, limit, depth, overhang);
  }

  /**
   * Whether a label is drawn: those on the stride, and the bold one, before which its neighbours
   * give way.
   */
  public boolean shows(int index, int boldIndex) {
    if (boldIndex < 0) {
      return index % stride == 0;
    }
    return index == boldIndex || index % stride == 0 && Math.abs(index - boldIndex) >= stride;
  }

  /** The label as it is drawn. */
  public String text(int index, TextMeasure measure) {
    String text = texts.get(index);
    return index % stride == 0 ? text : measure.shorten(text, bold(type.size()), limit);
  }

  private static List<String> shorten(
      List<String> texts, int stride, double size, double limit, TextMeasure measure) {
    List<String> shown = new ArrayList<>(texts);
    for (int i = 0; i < shown.size(); i += stride) {
      shown.set(i, measure.shorten(shown.get(i), bold(size), limit));
    }
    return List.copyOf(shown);
  }

  private static double longest(List<String> texts, int stride, double size, TextMeasure measure) {
    double longest = 0;
    for (int i = 0; i < texts.size(); i += stride) {
      longest = Math.max(longest, measure.textWidth(texts.get(i), bold(size)));
    }
    return longest;
  }

  private static boolean isNumber(String text) {
    return text.chars().allMatch(Character::isDigit);
  }

  private static int stride(double needed, double pitch) {
    return Math.max(1, (int) Math.ceil(needed / pitch));
  }

  private static Type bold(double size) {
    return Type.bold(size);
  }
}
