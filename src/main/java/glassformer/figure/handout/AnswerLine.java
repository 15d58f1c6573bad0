package glassformer.figure.handout;

import glassformer.figure.Anchor;
import glassformer.figure.Area;
import glassformer.figure.Heatmap;
import glassformer.figure.Ink;
import glassformer.figure.Surface;
import glassformer.figure.Type;
import glassformer.words.Words;
import java.util.List;
import java.util.StringJoiner;

/**
 * What a step's empty cells hold: the cell in question, and its row where that is asked.
 *
 * @param asked the columns of the row that stand on the card
 */
record AnswerLine(Exercise exercise, List<Integer> asked) implements Block {
  private static final Type NUMBER = Type.numbers(8.5);
  private static final Type WORDS = Type.words(8.5);
  private static final Type ANSWER = new Type(Type.Face.NUMBERS_BOLD, 8.5);
  private static final Type ROW = Type.numbers(7);
  private static final double INDENT = 26;
  private static final double GAP = 8;

  @Override
  public double least() {
    return exercise.asksForRow() ? 24 : 14;
  }

  @Override
  public double comfortable() {
    return least() + 2;
  }

  @Override
  public double space() {
    return 0;
  }

  @Override
  public void paint(Sheet sheet, Area area) {
    Surface surface = sheet.surface();
    int muted = sheet.argb(Ink.TEXT_MUTED);
    double y = area.y() + 10;
    String number = Integer.toString(exercise.number());
    surface.text(number, area.x() + INDENT - GAP, y, NUMBER, Anchor.END, muted);
    String answer = exercise.answer();
    double end = area.right() - surface.textWidth(answer, ANSWER) - GAP;
    String words = Words.text("handout.answer.line", exercise.title(), exercise.place());
    double x = area.x() + INDENT;
    surface.text(
        surface.shorten(words, WORDS, end - x), x, y, WORDS, Anchor.START, sheet.argb(Ink.TEXT));
    surface.text(answer, area.right(), y, ANSWER, Anchor.END, sheet.argb(Ink.TEXT));
    if (exercise.asksForRow()) {
      String row = surface.shorten(row(), ROW, area.right() - x);
      surface.text(row, x, y + 10, ROW, Anchor.START, muted);
    }
  }

  /** The row's numbers as its cells print them, those that have a cell to be filled in. */
  private String row() {
    Heatmap heatmap = exercise.solved().result().heatmap();
    StringJoiner numbers = new StringJoiner("  ");
    for (int column : asked) {
      numbers.add(heatmap.text(exercise.row(), column));
    }
    return numbers.toString();
  }
}
