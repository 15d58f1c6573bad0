package glassformer.figure.equation;

import glassformer.figure.Ink;
import java.util.List;

/**
 * Numbers in columns, a line for each row of the matrix beside it: ids, row sums, means.
 *
 * @param headings one a column
 * @param lines for each row one text a column
 * @param lit the line of the cell in question, or -1
 * @param words whether the first column holds words, set left
 */
public record Listing(
    String title, Ink role, List<String> headings, List<List<String>> lines, int lit, boolean words)
    implements Part {
  public Listing {
    for (List<String> line : lines) {
      if (line.size() != headings.size()) {
        throw new IllegalArgumentException(
            "listing '"
                + title
                + "': a line of "
                + line.size()
                + " for "
                + headings.size()
                + " headings");
      }
    }
  }
}
