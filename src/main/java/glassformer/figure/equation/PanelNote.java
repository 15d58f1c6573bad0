package glassformer.figure.equation;

import glassformer.figure.CellRange;
import glassformer.figure.HeatmapLayout;
import glassformer.figure.HeatmapPixels;
import glassformer.words.Words;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/** What is written beside a panel's name: its shape, and what of it can be seen. */
final class PanelNote {
  private PanelNote() {}

  /** The same from the longest words to the shortest. */
  static List<String> texts(Panel panel, HeatmapLayout cells, double resolution) {
    FMatrixRMaj values = panel.heatmap().values();
    CellRange shown = cells.shown();
    String shape = values.numRows + " × " + values.numCols;
    if (shown.equals(CellRange.whole(values.numRows, values.numCols))) {
      return HeatmapPixels.pooled(panel.heatmap(), cells, resolution)
          .map(block -> List.of(Words.text("equation.pooled", shape, block), shape))
          .orElse(List.of(shape));
    }
    String rows = part(panel.rows(), shown.firstRow(), shown.lastRow());
    String columns = part(panel.columns(), shown.firstColumn(), shown.lastColumn());
    return List.of(
        Words.text("equation.part", rows, columns),
        rows + " × " + columns,
        shown.rows() + "/" + values.numRows + " × " + shown.columns() + "/" + values.numCols);
  }

  private static String part(AxisNames names, int first, int last) {
    return Words.text(
        "equation.part_of_axis", names.number(first), names.number(last), names.labels().size());
  }
}
