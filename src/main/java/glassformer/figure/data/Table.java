package glassformer.figure.data;

import glassformer.session.Labels;
import glassformer.trace.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/**
 * A matrix with its labels, as a spreadsheet shows it: a line of column labels, then a line for
 * each row, its label first.
 *
 * @param rows a label for each row
 * @param columns a label for each column
 * @param values (rows, columns)
 */
public record Table(List<String> rows, List<String> columns, FMatrixRMaj values) {

  /** A matrix of a run, called by the run's tokens. */
  public static Table of(Labels labels, Source matrix) {
    return new Table(labels.rows(matrix), labels.columns(matrix), matrix.value());
  }

  /** The text that pastes into a spreadsheet: tabs between the columns. */
  public String tabSeparated() {
    StringBuilder text = new StringBuilder();
    try {
      write(text, "\t", "\n", () -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a StringBuilder throws none
    }
    return text.toString();
  }

  /**
   * Appends the table as RFC 4180 has it.
   *
   * @param afterRow called after each row
   */
  void writeCsv(Appendable to, Runnable afterRow) throws IOException {
    write(to, ",", "\r\n", afterRow);
  }

  private void write(Appendable to, String separator, String lineEnd, Runnable afterRow)
      throws IOException {
    for (String label : columns) {
      to.append(separator).append(quoted(label, separator));
    }
    to.append(lineEnd);
    for (int row = 0; row < values.numRows; row++) {
      to.append(quoted(rows.get(row), separator));
      for (int column = 0; column < values.numCols; column++) {
        to.append(separator).append(FloatText.of(values.get(row, column)));
      }
      to.append(lineEnd);
      afterRow.run();
    }
  }

  /** A label that would break the line or the column stands in quotes. */
  private static String quoted(String label, String separator) {
    boolean plain =
        label.chars().noneMatch(c -> c == '"' || c == '\n' || c == '\r')
            && !label.contains(separator);
    return plain ? label : '"' + label.replace("\"", "\"\"") + '"';
  }
}
