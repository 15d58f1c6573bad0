package glassformer.figure.equation;

import java.util.StringJoiner;
import org.ejml.data.FMatrixRMaj;

/** A panel's numbers as text, for a spreadsheet. */
public final class PanelText {
  private PanelText() {}

  /**
   * Tab-separated with labels: a line of column labels, then a line for each row; full precision.
   */
  public static String tabSeparated(Panel panel) {
    FMatrixRMaj values = panel.heatmap().values();
    StringBuilder text = new StringBuilder();
    for (String label : panel.columns().labels()) {
      text.append('\t').append(label);
    }
    for (int row = 0; row < values.numRows; row++) {
      StringJoiner line = new StringJoiner("\t", "\n", "");
      line.add(panel.rows().labels().get(row));
      for (int column = 0; column < values.numCols; column++) {
        line.add(Float.toString(values.get(row, column)));
      }
      text.append(line);
    }
    return text.append('\n').toString();
  }
}
