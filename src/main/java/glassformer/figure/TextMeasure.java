package glassformer.figure;

import java.util.List;

/** Says how wide a text is; layouts need no more of a surface than this. */
@FunctionalInterface
public interface TextMeasure {
  /** The width in pixels. */
  double textWidth(String text, Type type);

  /** The width of the longest text in pixels; 0 of none. */
  default double longest(List<String> texts, Type type) {
    double longest = 0;
    for (String text : texts) {
      longest = Math.max(longest, textWidth(text, type));
    }
    return longest;
  }

  /**
   * The text itself where it fits, else its beginning and an ellipsis; never cuts through a
   * character.
   */
  default String shorten(String text, Type type, double width) {
    if (textWidth(text, type) <= width) {
      return text;
    }
    int end = text.length();
    while (end > 0) {
      end = text.offsetByCodePoints(end, -1);
      String shorter = text.substring(0, end).stripTrailing() + "\u2026";
      if (textWidth(shorter, type) <= width) {
        return shorter;
      }
    }
    return "\u2026";
  }
}
