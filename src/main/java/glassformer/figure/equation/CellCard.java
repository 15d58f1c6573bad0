package glassformer.figure.equation;

import glassformer.figure.Ink;
import glassformer.figure.Scale;
import java.util.ArrayList;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/**
 * How one cell was made: the numbers it was made from, one row under the other.
 *
 * @param note small, at the right of the title; may be empty
 * @param columns what stands over the columns
 * @param marked the column of the cell in question, or -1
 * @param excerpt what to leave out where not all columns fit
 */
public record CellCard(
    Phrase title, String note, List<String> columns, List<Row> rows, int marked, Excerpt excerpt) {

  CellCard(Phrase title, List<String> columns, List<Row> rows, int marked, Excerpt excerpt) {
    this(title, "", columns, rows, marked, excerpt);
  }

  CellCard noted(String words) {
    return new CellCard(title, words, columns, rows, marked, excerpt);
  }

  /** The same with what is to be worked out left empty: what adds up, and the last row. */
  public CellCard blank() {
    List<Row> some = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      some.add(row.adds() || i == rows.size() - 1 ? row.blank() : row);
    }
    return new CellCard(title, note, columns, List.copyOf(some), marked, excerpt);
  }

  /** Which columns stay where not all have room. */
  public enum Excerpt {
    /** Those with the largest values in the last row, whose rest is added up. */
    LARGEST,
    /** Those about the marked one. */
    AROUND_MARKED
  }

  /**
   * @param values (1, n)
   * @param adds whether the values add up to something, so that those left out have a subtotal
   * @param tail what the row comes to, at its right; may be empty
   * @param isBlank whether its cells are empty, to be filled in by hand; the subtotal of those that
   *     have no room is given, since what it is made from is not shown either
   */
  public record Row(
      String label,
      Ink ink,
      FMatrixRMaj values,
      Scale scale,
      boolean adds,
      List<Phrase.Run> tail,
      boolean isBlank) {
    Row(
        String label,
        Ink ink,
        FMatrixRMaj values,
        Scale scale,
        boolean adds,
        List<Phrase.Run> tail) {
      this(label, ink, values, scale, adds, tail, false);
    }

    Row blank() {
      List<Phrase.Run> empty = tail.stream().map(Phrase.Run::blank).toList();
      return new Row(label, ink, values, scale, adds, empty, true);
    }

    static Row of(String label, Ink ink, FMatrixRMaj values, Scale scale) {
      return new Row(label, ink, values, scale, false, List.of());
    }

    /** Values that are added up, on a scale of their own. */
    static Row sum(String label, Ink ink, FMatrixRMaj values, Phrase.Run... tail) {
      return new Row(label, ink, values, Scale.diverging(values), true, List.of(tail));
    }
  }
}
