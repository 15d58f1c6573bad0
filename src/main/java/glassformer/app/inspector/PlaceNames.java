package glassformer.app.inspector;

import glassformer.figure.Numbers;
import glassformer.figure.equation.AxisNames;
import glassformer.figure.equation.StepTexts;
import glassformer.session.Cell;
import glassformer.session.Labels;
import glassformer.session.Run;
import glassformer.trace.Axis;
import glassformer.trace.Operand;
import glassformer.trace.Source;
import glassformer.trace.Step;
import glassformer.words.Words;
import java.util.HashMap;
import java.util.Map;

/** What the rows, columns and cells of a run's matrices are called. */
final class PlaceNames {
  private final Labels labels;
  private final Map<Axis, AxisNames> rows = new HashMap<>();
  private final Map<Axis, AxisNames> columns = new HashMap<>();

  PlaceNames(Run run) {
    this.labels = run.labels();
  }

  private AxisNames rows(Source source) {
    return rows.computeIfAbsent(
        source.rows(), axis -> new AxisNames(axis.kind(), labels.rows(source)));
  }

  private AxisNames columns(Source source) {
    return columns.computeIfAbsent(
        source.columns(), axis -> new AxisNames(axis.kind(), labels.columns(source)));
  }

  /** A row's short name: its token or number. */
  String row(Source source, int row) {
    return rows(source).labels().get(row);
  }

  /** A column's short name: its token or number. */
  String column(Source source, int column) {
    return columns(source).labels().get(column);
  }

  /** A cell in words: {@code cat → small}, {@code cat · dimension 5}; empty in a 1 x 1 matrix. */
  String cell(Source source, Cell cell) {
    boolean oneRow = source.rows().kind() == Axis.Kind.ONE;
    boolean oneColumn = source.columns().kind() == Axis.Kind.ONE;
    String row = rows(source).name(cell.row());
    String column = columns(source).name(cell.column());
    if (oneRow || oneColumn) {
      return oneRow ? column : row;
    }
    boolean tokens =
        source.rows().kind() == Axis.Kind.SOURCE && source.columns().kind() == Axis.Kind.SOURCE;
    return Words.text(tokens ? "inspector.from_to" : "inspector.at", row, column);
  }

  /** Where a number was read, and the number with all its digits. */
  String describe(Operand operand) {
    Source source = operand.source();
    Cell cell = new Cell(operand.row(), operand.column());
    return Words.text(
        "inspector.operand",
        name(source),
        cell(source, cell),
        Numbers.exact((float) operand.value()));
  }

  /** A step's title; the name in the file of a parameter. */
  static String name(Source source) {
    return source instanceof Step step ? StepTexts.title(step) : source.name();
  }
}
