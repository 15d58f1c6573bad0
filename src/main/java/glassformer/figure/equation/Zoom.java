package glassformer.figure.equation;

import glassformer.figure.CellRange;
import glassformer.session.Cell;
import java.util.HashMap;
import java.util.Map;
import org.ejml.data.FMatrixRMaj;

/** Which part of an equation's axes is shown, where it is not all of them. */
public record Zoom(Map<EquationAxis, Span> spans) {
  public static final Zoom NONE = new Zoom(Map.of());

  public Zoom {
    spans = Map.copyOf(spans);
  }

  public boolean isWhole() {
    return spans.isEmpty();
  }

  /** What stays when another step is shown whose rows and columns are of the same kinds. */
  public Zoom ofResult() {
    Map<EquationAxis, Span> kept = new HashMap<>(spans);
    kept.keySet().removeIf(axis -> !axis.isOfResult());
    return new Zoom(kept);
  }

  /** Moved as little as it takes to show a cell of the result. */
  public Zoom showing(Cell cell, FMatrixRMaj result) {
    EquationAxis rows = new EquationAxis(EquationAxis.RESULT, true);
    EquationAxis columns = new EquationAxis(EquationAxis.RESULT, false);
    return with(rows, span(rows, result.numRows).with(cell.row(), result.numRows), result.numRows)
        .with(
            columns,
            span(columns, result.numCols).with(cell.column(), result.numCols),
            result.numCols);
  }

  Span span(EquationAxis axis, int size) {
    Span span = spans.get(axis);
    return span == null ? Span.whole(size) : span.in(size);
  }

  Zoom with(EquationAxis axis, Span span, int size) {
    Map<EquationAxis, Span> other = new HashMap<>(spans);
    if (span.isWhole(size)) {
      other.remove(axis);
    } else {
      other.put(axis, span);
    }
    return new Zoom(other);
  }

  /** The cells of a panel that are shown. */
  CellRange range(EquationAxis rows, EquationAxis columns, FMatrixRMaj values) {
    Span down = span(rows, values.numRows);
    Span across = span(columns, values.numCols);
    return new CellRange(down.first(), down.last(), across.first(), across.last());
  }
}
