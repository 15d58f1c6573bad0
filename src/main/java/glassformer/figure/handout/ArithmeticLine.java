package glassformer.figure.handout;

import glassformer.figure.Anchor;
import glassformer.figure.Area;
import glassformer.figure.Ink;
import glassformer.figure.Type;

/** The last line of a step: the framed cell, its rule, and the rule with its numbers. */
final class ArithmeticLine {
  static final double HEIGHT = 15;

  private static final Type CELL = Type.bold(8.5);
  private static final Type RULE = Type.words(8.5);
  private static final Type NUMBERS = new Type(Type.Face.NUMBERS_BOLD, 8.5);
  private static final double GAP = 8;

  private ArithmeticLine() {}

  static void paint(Sheet sheet, Exercise exercise, Area area) {
    double y = area.bottom() - 4;
    String numbers = exercise.arithmetic();
    double right = sheet.surface().textWidth(numbers, NUMBERS);
    double room = area.width() - right - GAP;
    String cell = sheet.surface().shorten(exercise.place(), CELL, 0.6 * room);
    double width = sheet.surface().textWidth(cell, CELL);
    String rule = sheet.surface().shorten(exercise.rule(), RULE, room - width - GAP);
    sheet.surface().text(cell, area.x(), y, CELL, Anchor.START, sheet.argb(Ink.TEXT));
    double x = area.x() + width + GAP;
    sheet.surface().text(rule, x, y, RULE, Anchor.START, sheet.argb(Ink.TEXT_MUTED));
    sheet.surface().text(numbers, area.right(), y, NUMBERS, Anchor.END, sheet.argb(Ink.TEXT));
  }
}
