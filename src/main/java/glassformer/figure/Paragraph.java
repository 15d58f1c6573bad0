package glassformer.figure;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text broken into lines.
 *
 * @param indent of the first line, in points
 */
public record Paragraph(List<String> lines, Type type, double indent) {
  private static final double LEADING = 1.35;

  /**
   * Breaks a text where a line may end, in any script; a word too long for a line is cut between
   * characters.
   */
  public static Paragraph of(
      String text, Type type, double width, double indent, TextMeasure measure) {
    List<String> lines = new ArrayList<>();
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    for (String hard : text.lines().toList()) {
      breaks.setText(hard);
      String line = "";
      int start = breaks.first();
      for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
        String piece = hard.substring(start, end);
        double room = width - (lines.isEmpty() ? indent : 0);
        if (!line.isEmpty() && measure.textWidth((line + piece).stripTrailing(), type) > room) {
          lines.add(line.stripTrailing());
          line = "";
        }
        line += piece;
        while (measure.textWidth(line.stripTrailing(), type) > width) {
          int fitting = fitting(line, type, width, measure);
          lines.add(line.substring(0, fitting));
          line = line.substring(fitting);
        }
      }
      lines.add(line.stripTrailing());
    }
    return new Paragraph(List.copyOf(lines), type, indent);
  }

  public static Paragraph of(String text, Type type, double width, TextMeasure measure) {
    return of(text, type, width, 0, measure);
  }

  /** How many characters of a word fit a line; at least one. */
  private static int fitting(String word, Type type, double width, TextMeasure measure) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(word);
    int fitting = characters.next();
    int next = characters.next();
    while (next != BreakIterator.DONE
        && measure.textWidth(word.substring(0, next), type) <= width) {
      fitting = next;
      next = characters.next();
    }
    return fitting;
  }

  /** The same, cut after so many lines with an ellipsis. */
  public Paragraph first(int count) {
    if (lines.size() <= count) {
      return this;
    }
    List<String> some = new ArrayList<>(lines.subList(0, count));
    some.set(count - 1, some.get(count - 1) + " \u2026");
    return new Paragraph(List.copyOf(some), type, indent);
  }

  /** The longest line's, without the indent. */
  public double width(TextMeasure measure) {
    return lines.stream().mapToDouble(line -> measure.textWidth(line, type)).max().orElse(0);
  }

  private double leading() {
    return LEADING * type.size();
  }

  /** Of all lines; 0 of a text without any. */
  public double height() {
    return lines.size() * leading();
  }

  /** Paints it with its top at y. */
  public void paint(Surface surface, double x, double y, int argb) {
    for (int i = 0; i < lines.size(); i++) {
      double left = x + (i == 0 ? indent : 0);
      double baseline = y + i * leading() + type.size();
      surface.text(lines.get(i), left, baseline, type, Anchor.START, argb);
    }
  }
}
