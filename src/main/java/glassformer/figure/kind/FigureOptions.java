package glassformer.figure.kind;

import glassformer.session.Cell;
import java.util.Optional;

/**
 * What can be chosen about a figure.
 *
 * @param scale which numbers the ends of the colours stand for; of lines, those of the full width
 * @param cell the cell that is marked; of an equation the cell whose making is shown; of lines the
 *     one whose query stands out
 */
public record FigureOptions(
    FigureTexts texts, FigureLook look, ScaleChoice scale, Optional<Cell> cell) {

  /** What looks right for a kind of figure when nothing is chosen. */
  public static FigureOptions of(Kind kind) {
    return new FigureOptions(
        FigureTexts.STANDARD, FigureLook.STANDARD, kind.usualScale(), Optional.empty());
  }

  public FigureOptions withTexts(FigureTexts other) {
    return new FigureOptions(other, look, scale, cell);
  }

  public FigureOptions withLook(FigureLook other) {
    return new FigureOptions(texts, other, scale, cell);
  }

  public FigureOptions withScale(ScaleChoice other) {
    return new FigureOptions(texts, look, other, cell);
  }

  public FigureOptions withCell(Optional<Cell> other) {
    return new FigureOptions(texts, look, scale, other);
  }
}
