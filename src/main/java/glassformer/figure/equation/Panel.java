package glassformer.figure.equation;

import glassformer.figure.Blank;
import glassformer.figure.CellRange;
import glassformer.figure.Heatmap;
import glassformer.figure.Numbers;
import glassformer.session.Cell;
import glassformer.trace.Explanation;
import glassformer.trace.Operand;
import glassformer.trace.Source;
import glassformer.words.Words;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A matrix of an equation.
 *
 * @param source the step, parameter or constant it shows
 * @param view which of the source's cells it shows where
 * @param heatmap what is painted
 * @param rows what its rows are called
 * @param columns what its columns are called
 * @param lit the cells that the cell in question was made from; the cell itself in the result
 * @param frame cells that belong together whatever is lit: the columns of one head
 * @param isResult whether it is the step's own value
 */
public record Panel(
    Source source,
    View view,
    Heatmap heatmap,
    AxisNames rows,
    AxisNames columns,
    Optional<CellRange> lit,
    Optional<CellRange> frame,
    boolean isResult)
    implements Part {

  /** The cell of the source that a cell of the panel shows. */
  public Cell toSource(Cell shown) {
    return view.toSource(shown);
  }

  /** A cell in words: its row, its column, its whole value. */
  public String describe(Cell shown) {
    float value = heatmap.values().get(shown.row(), shown.column());
    String row = rows.name(shown.row());
    String column = columns.name(shown.column());
    String number =
        heatmap.isHidden(shown.row(), shown.column())
            ? Words.text("equation.hidden")
            : Numbers.exact(value);
    if (row.isEmpty() || column.isEmpty()) {
      return Words.text("equation.cell_of_vector", row + column, number);
    }
    return Words.text("equation.cell", row, column, number);
  }

  Panel lit(Optional<CellRange> range) {
    return new Panel(source, view, heatmap, rows, columns, range, frame, isResult);
  }

  Panel framed(CellRange range) {
    return new Panel(source, view, heatmap, rows, columns, lit, Optional.of(range), isResult);
  }

  /** The same without anything lit, for a picture of the whole step rather than of one cell. */
  public Panel unlit() {
    return lit(Optional.empty());
  }

  /** The same matrix, drawn in another way. */
  public Panel withHeatmap(Heatmap other) {
    return new Panel(source, view, other, rows, columns, lit, frame, isResult);
  }

  /** The same with cells of the result to be filled in by hand. */
  Panel leaving(Blank blank) {
    return isResult ? withHeatmap(heatmap.leaving(blank)) : this;
  }

  /** The same, with the cells lit that an explanation reads from its source. */
  Panel litBy(Explanation explanation) {
    Stream<Operand> operands =
        Stream.concat(
            explanation.terms().stream().flatMap(term -> term.operands().stream()),
            explanation.quantities().stream().flatMap(quantity -> quantity.operand().stream()));
    CellRange range = null;
    for (Operand operand : operands.filter(o -> o.source() == source).toList()) {
      Optional<Cell> shown = view.toShown(new Cell(operand.row(), operand.column()));
      if (shown.isPresent()) {
        range = range == null ? CellRange.of(shown.get()) : range.with(shown.get());
      }
    }
    return lit(Optional.ofNullable(range));
  }
}
