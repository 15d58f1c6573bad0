package glassformer.figure.kind;

import glassformer.figure.Anchor;
import glassformer.figure.Surface;
import glassformer.figure.Type;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A text broken into lines, where its script allows, or anywhere in a word that has no room. */
final class Paragraph {
  private static final double LINE = 1.3;

  private final List<String> lines = new ArrayList<>();
  private final Type type;

  Paragraph(String text, Type type, double width) {
    this.type = type;
    text.lines().forEach(line -> add(line.strip(), width));
  }

  private void add(String text, double width) {
    BreakIterator places = BreakIterator.getLineInstance(Locale.ROOT);
    places.setText(text);
    StringBuilder line = new StringBuilder();
    int start = 0;
    for (int end = places.next(); end != BreakIterator.DONE; start = end, end = places.next()) {
      String piece = text.substring(start, end);
      if (!line.isEmpty() && width(line + piece.stripTrailing()) > width) {
        end(line);
      }
      while (width(piece.stripTrailing()) > width) {
        int most = fitting(piece, width);
        lines.add(piece.substring(0, most));
        piece = piece.substring(most);
      }
      line.append(piece);
    }
    end(line);
  }

  private void end(StringBuilder line) {
    if (!line.isEmpty()) {
      lines.add(line.toString().stripTrailing());
      line.setLength(0);
    }
  }

  /** How much of a word too long for a line goes into one; at least a character. */
  private int fitting(String word, double width) {
    int end = word.offsetByCodePoints(0, 1);
    while (end < word.length()
        && width(word.substring(0, word.offsetByCodePoints(end, 1))) <= width) {
      end = word.offsetByCodePoints(end, 1);
    }
    return end;
  }

  private double width(String text) {
    return Setting.MEASURE.textWidth(text, type);
  }

  double width() {
    return lines.stream().mapToDouble(this::width).max().orElse(0);
  }

  double height() {
    return LINE * type.size() * lines.size();
  }

  /** Paints it below a point. */
  void paint(Surface surface, double x, double y, int argb) {
    for (int i = 0; i < lines.size(); i++) {
      surface.text(lines.get(i), x, y + (1 + LINE * i) * type.size(), type, Anchor.START, argb);
    }
  }
}
