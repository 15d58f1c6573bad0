package glassformer.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * The labels of one axis as they fit: shortened, turned where they are wider than a cell, and
 * thinned out where they would overlap.
 *
 * @param texts one a row or column, shortened already, unless there are very many
 * @param type how labels are set
 * @param degrees 0, or -45 for columns whose labels are words wider than the cells, or -90 on paper
 *     where that shows more of them; numbers of dimensions stay level and are thinned out
 * @param stride every how many rows or columns a label stands: 1, 2, 4, 5, 8, or ten times as many
 * @param limit the longest a label is, in pixels
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
  private static final int MOST_MEASURED = 1024;
  private static final int[] ROUND = {1, 2, 4, 5, 8, 10};
  private static final double DIAGONAL = Math.sqrt(0.5);

  /** Labels of rows, beside them. */
  public static AxisLabels rows(
      List<String> texts, double pitch, double size, double limit, TextMeasure measure) {
    if (texts.isEmpty()) {
      return new AxisLabels(texts, Type.words(size), 0, 1, limit, 0, 0);
    }
    int stride = stride(LINE * size, pitch);
    List<String> fitted = shorten(texts, stride, size, limit, measure);
    double longest = longest(fitted, stride, size, measure);
    return new AxisLabels(fitted, Type.words(size), 0, stride, longest, longest + GAP, 0);
  }

  static AxisLabels columns(
      List<String> texts,
      double pitch,
      double size,
      double limit,
      boolean upright,
      TextMeasure measure) {
    if (texts.isEmpty()) {
      return new AxisLabels(texts, Type.words(size), 0, 1, limit, 0, 0);
    }
    if (pitch >= 2 * size && measure.longest(texts, bold(size)) + GAP <= pitch) {
      return new AxisLabels(texts, Type.words(size), 0, 1, limit, size + GAP, 0);
    }
    if (texts.stream().allMatch(AxisLabels::isNumber)) {
      int everySo = stride(measure.longest(texts, bold(size)) + GAP, pitch);
      return new AxisLabels(texts, Type.words(size), 0, everySo, limit, size + GAP, 0);
    }
    int stride = stride(LINE * size / DIAGONAL, pitch);
    if (upright && stride > stride(LINE * size, pitch)) {
      AxisLabels turned = rows(texts, pitch, size, limit, measure);
      return new AxisLabels(
          turned.texts, turned.type, -90, turned.stride, turned.limit, turned.depth, 0);
    }
    int step = measured(texts, stride);
    List<String> fitted = shorten(texts, stride, size, limit, measure);
    double longest = longest(fitted, stride, size, measure);
    double overhang = 0;
    for (int i = 0; i < fitted.size(); i += step) {
      double past = DIAGONAL * (longest + size) - (fitted.size() - i - 0.5) * pitch;
      if (past > overhang) { // it may reach past the last cell
        double unused = DIAGONAL * (longest - measure.textWidth(fitted.get(i), bold(size)));
        overhang = Math.max(overhang, past - unused);
      }
    }
    double depth = DIAGONAL * (longest + size) + GAP;
    return new AxisLabels(fitted, Type.words(size), -45, stride, longest, depth, overhang);
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
    int step = measured(texts, stride);
    String text = texts.get(index);
    return index % step == 0 ? text : measure.shorten(text, bold(type.size()), limit);
  }

  /**
   * Every how many labels one is shortened and measured beforehand: all, since each may be the bold
   * one, unless they are the words of a vocabulary.
   */
  private static int measured(List<String> texts, int stride) {
    return texts.size() <= MOST_MEASURED ? 1 : stride;
  }

  private static List<String> shorten(
      List<String> texts, int stride, double size, double limit, TextMeasure measure) {
    int step = measured(texts, stride);
    if (step == 1 && measure.longest(texts, bold(size)) <= limit) {
      return texts;
    }
    List<String> shown = new ArrayList<>(texts);
    for (int i = 0; i < shown.size(); i += step) {
      shown.set(i, measure.shorten(shown.get(i), bold(size), limit));
    }
    return List.copyOf(shown);
  }

  private static double longest(List<String> texts, int stride, double size, TextMeasure measure) {
    int step = measured(texts, stride);
    if (step == 1) {
      return measure.longest(texts, bold(size));
    }
    double longest = 0;
    for (int i = 0; i < texts.size(); i += step) {
      longest = Math.max(longest, measure.textWidth(texts.get(i), bold(size)));
    }
    return longest;
  }

  private static boolean isNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static int stride(double needed, double pitch) {
    double least = Math.max(1, needed / pitch);
    int ten = (int) Math.pow(10, Math.floor(Math.log10(least)));
    for (int round : ROUND) {
      if (round * ten >= least) {
        return round * ten;
      }
    }
    throw new IllegalStateException(needed + " / " + pitch);
  }

  private static Type bold(double size) {
    return Type.bold(size);
  }
}
