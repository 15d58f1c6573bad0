package glassformer.figure.equation;

import glassformer.figure.Heatmap;
import glassformer.figure.TextMeasure;
import glassformer.figure.Type;
import java.util.List;

/**
 * How a card's columns stand in a width.
 *
 * @param labels the width of the rows' names
 * @param pitch from column to column
 * @param excerpt the columns that have room
 */
record CardGrid(double labels, double pitch, CardExcerpt excerpt) {
  static final double GAP = 10;
  static final double FRAME = 3;

  private static final double GAP_IN_CELL = 3;

  static CardGrid of(CellCard card, double width, double textSize, TextMeasure measure) {
    double widest = 0;
    double tails = 0;
    for (CellCard.Row row : card.rows()) {
      widest = Math.max(widest, measure.textWidth(row.label(), Type.bold(textSize)));
      tails = Math.max(tails, tailWidth(row, textSize, measure));
    }
    double labels = Math.min(widest, 0.2 * width);
    double room = width - labels - GAP - tails - FRAME;
    double least = Math.max(2.95 * textSize, longestNumber(card, textSize, measure));
    CardExcerpt excerpt = CardExcerpt.of(card, (int) (room / least));
    int columns = excerpt.columns().size() + (excerpt.left() > 0 ? 1 : 0);
    double available = room - (excerpt.left() > 0 ? GAP : 0);
    double wanted = Math.min(Math.max(3.5 * textSize, least), available / Math.max(1, columns));
    return new CardGrid(labels, Math.max(1, Math.floor(wanted)), excerpt);
  }

  /** The width of a cell in which the card's longest number can be read. */
  private static double longestNumber(CellCard card, double textSize, TextMeasure measure) {
    Type smallest = Type.numbers(0.66 * textSize);
    double longest = 0;
    for (CellCard.Row row : card.rows()) {
      Heatmap heatmap = Heatmap.of(row.values()).scaled(row.scale());
      for (int column = 0; column < row.values().numCols; column++) {
        longest = Math.max(longest, measure.textWidth(heatmap.text(0, column), smallest));
      }
    }
    return Math.ceil(longest) + 2 * GAP_IN_CELL;
  }

  private static double tailWidth(CellCard.Row row, double textSize, TextMeasure measure) {
    double width = 0;
    for (Phrase.Run run : row.tail()) {
      width += GAP + measure.textWidth(run.text(), tail(textSize));
    }
    return width;
  }

  /** What a row comes to is set in. */
  static Type tail(double textSize) {
    return new Type(Type.Face.NUMBERS_BOLD, textSize);
  }

  /** The columns that are shown, ascending. */
  List<Integer> columns() {
    return excerpt.columns();
  }
}
