package glassformer.figure;

import java.util.OptionalInt;

/**
 * How the numbers in a heatmap's cells are written.
 *
 * @param shown whether they are written at all, where they fit
 * @param decimals how many decimals; where absent as many as {@link Numbers#cell} and {@link
 *     Numbers#probability} give
 */
public record CellNumbers(boolean shown, OptionalInt decimals) {
  public static final CellNumbers USUAL = new CellNumbers(true, OptionalInt.empty());

  String write(float value, Scale.Kind kind) {
    if (decimals.isPresent()) {
      return Numbers.fixed(value, decimals.getAsInt());
    }
    return kind == Scale.Kind.SEQUENTIAL ? Numbers.probability(value) : Numbers.cell(value);
  }
}
