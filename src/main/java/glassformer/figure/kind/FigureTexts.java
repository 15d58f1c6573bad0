package glassformer.figure.kind;

import glassformer.figure.CellNumbers;
import glassformer.words.Words;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is written in and about a figure.
 *
 * @param title absent: what the figure shows; empty: none
 * @param caption under the figure; empty: none
 * @param axisTitles whether axes say what they are: query, key, dimension
 * @param tokenLabels whether rows and columns that are tokens are labelled
 * @param legend whether the scale is explained
 * @param numbers whether and how cells have their numbers, where they fit
 */
public record FigureTexts(
    Optional<String> title,
    String caption,
    boolean axisTitles,
    boolean tokenLabels,
    boolean legend,
    CellNumbers numbers) {
  /** The most decimals; a float has no more digits. */
  public static final int MOST_DECIMALS = 7;

  public static final FigureTexts STANDARD =
      new FigureTexts(Optional.empty(), "", true, true, true, CellNumbers.USUAL);

  /**
   * @throws IllegalArgumentException if there are fewer decimals than 0 or more than {@link
   *     #MOST_DECIMALS}
   */
  public FigureTexts {
    int decimals = numbers.decimals().orElse(0);
    if (decimals < 0 || decimals > MOST_DECIMALS) {
      throw new IllegalArgumentException(Words.text("kind.decimals", decimals, MOST_DECIMALS));
    }
  }

  public FigureTexts withTitle(Optional<String> other) {
    return new FigureTexts(other, caption, axisTitles, tokenLabels, legend, numbers);
  }

  public FigureTexts withCaption(String other) {
    return new FigureTexts(title, other, axisTitles, tokenLabels, legend, numbers);
  }

  public FigureTexts withAxisTitles(boolean wanted) {
    return new FigureTexts(title, caption, wanted, tokenLabels, legend, numbers);
  }

  public FigureTexts withTokenLabels(boolean wanted) {
    return new FigureTexts(title, caption, axisTitles, wanted, legend, numbers);
  }

  public FigureTexts withLegend(boolean wanted) {
    return new FigureTexts(title, caption, axisTitles, tokenLabels, wanted, numbers);
  }

  public FigureTexts withValues(boolean wanted) {
    return withNumbers(new CellNumbers(wanted, numbers.decimals()));
  }

  /** Absent: as many as suit each number. */
  public FigureTexts withDecimals(OptionalInt decimals) {
    return withNumbers(new CellNumbers(numbers.shown(), decimals));
  }

  private FigureTexts withNumbers(CellNumbers other) {
    return new FigureTexts(title, caption, axisTitles, tokenLabels, legend, other);
  }
}
