package glassformer.figure.kind;

import glassformer.session.Cell;
import java.util.Optional;

/**
 * What can be chosen about a figure.
 *
 * @param sharedScale whether heatmaps that can be compared, heads or layers, share one scale
 * @param cell the cell that is marked; of an equation the cell whose making is shown; of lines the
 *     one whose query stands out
 */
public record FigureOptions(
    FigureTexts texts, FigureLook look, boolean sharedScale, Optional<Cell> cell) {

  /** What looks right for a kind of figure when nothing is chosen. */
  public static FigureOptions of(Kind kind) {
    return new FigureOptions(
        FigureTexts.STANDARD, FigureLook.STANDARD, kind.compares(), Optional.empty());
  }

  public FigureOptions withTexts(FigureTexts other) {
    return new FigureOptions(other, look, sharedScale, cell);
  }

  public FigureOptions withLook(FigureLook other) {
    return new FigureOptions(texts, other, sharedScale, cell);
  }

  public FigureOptions withSharedScale(boolean shared) {
    return new FigureOptions(texts, look, shared, cell);
  }

  public FigureOptions withCell(Optional<Cell> other) {
    return new FigureOptions(texts, look, sharedScale, other);
  }
}
