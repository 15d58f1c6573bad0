package glassformer.figure.equation;

import glassformer.figure.Anchor;
import glassformer.figure.Area;
import glassformer.figure.Ink;
import glassformer.figure.Palette;
import glassformer.figure.Surface;
import glassformer.figure.TextMeasure;
import glassformer.figure.Type;
import java.util.ArrayList;
import java.util.List;

/** Draws the signs between matrices, their captions broken into short lines. */
final class OperatorPainter {
  private static final double SIGN = 1.5;
  private static final double CAPTION = 0.85;
  private static final double LONGEST_LINE = 5.5;

  private OperatorPainter() {}

  static double width(Operator operator, double textSize, TextMeasure measure) {
    double width = measure.textWidth(operator.sign(), Type.bold(SIGN * textSize));
    for (String line : lines(operator, textSize, measure)) {
      width = Math.max(width, measure.textWidth(line, Type.words(CAPTION * textSize)));
    }
    return Math.ceil(width);
  }

  static List<String> lines(Operator operator, double textSize, TextMeasure measure) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : operator.caption().split(" ")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty()
          && measure.textWidth(longer, Type.words(CAPTION * textSize)) > LONGEST_LINE * textSize) {
        lines.add(line);
        line = word;
      } else {
        line = longer;
      }
    }
    if (!line.isEmpty()) {
      lines.add(line);
    }
    return lines;
  }

  static void paint(
      Surface surface, Operator operator, Area area, double textSize, Palette palette) {
    Type sign = Type.bold(SIGN * textSize);
    double y = area.centreY() + sign.middle();
    int muted = palette.argb(Ink.TEXT_MUTED);
    surface.text(operator.sign(), area.centreX(), y, sign, Anchor.MIDDLE, muted);
    Type caption = Type.words(CAPTION * textSize);
    for (String line : lines(operator, textSize, surface)) {
      y += 1.25 * textSize;
      surface.text(line, area.centreX(), y, caption, Anchor.MIDDLE, muted);
    }
  }
}
