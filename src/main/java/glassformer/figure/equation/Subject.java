package glassformer.figure.equation;

import glassformer.figure.CellRange;
import glassformer.figure.Heatmap;
import glassformer.figure.Scale;
import glassformer.figure.StepHeatmap;
import glassformer.model.StepName;
import glassformer.session.Cell;
import glassformer.session.Focus;
import glassformer.session.Labels;
import glassformer.session.Run;
import glassformer.trace.Axis;
import glassformer.trace.Constant;
import glassformer.trace.Explanation;
import glassformer.trace.Source;
import glassformer.trace.Step;
import glassformer.words.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ejml.data.FMatrixRMaj;

/** A step of a run with the cell in question, and how panels of it are made. */
final class Subject {
  private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";

  private final Run run;
  private final Step step;
  private final boolean sharedScale;
  private final Cell cell;
  private final Explanation explanation;
  private final Labels labels;
  private final Map<Axis, AxisNames> rowNames = new HashMap<>();
  private final Map<Axis, AxisNames> columnNames = new HashMap<>();

  Subject(Run run, Step step, Cell cell, boolean sharedScale) {
    this.run = run;
    this.step = step;
    this.sharedScale = sharedScale;
    this.cell = cell;
    this.explanation = step.explain(cell.row(), cell.column());
    this.labels = run.labels();
  }

  /** The subject of a focus; empty where its step has no cells. */
  static Optional<Subject> of(Run run, Focus focus) {
    Step step = run.trace().step(focus.step()).target();
    if (step.value().getNumElements() == 0) {
      return Optional.empty();
    }
    return Optional.of(new Subject(run, step, cell(step, focus), focus.sharedScale()));
  }

  /** The cell in question: the focus's, or else the largest. */
  static Cell cell(Step step, Focus focus) {
    return focus.cell().filter(c -> c.isIn(step)).orElseGet(() -> largest(step.value()));
  }

  private static Cell largest(FMatrixRMaj matrix) {
    int best = 0;
    float size = -1;
    for (int i = 0; i < matrix.getNumElements(); i++) {
      float other = Math.abs(matrix.data[i]);
      if (other > size && Float.isFinite(other)) {
        best = i;
        size = other;
      }
    }
    return new Cell(best / matrix.numCols, best % matrix.numCols);
  }

  Run run() {
    return run;
  }

  Step step() {
    return step;
  }

  StepName name() {
    return StepName.parse(step.name());
  }

  Cell cell() {
    return cell;
  }

  Explanation explanation() {
    return explanation;
  }

  Source input(int i) {
    return step.inputs().get(i);
  }

  /** The symbol a step has in equations, by its role, or a constant by its name. */
  static String symbol(Source source) {
    if (source instanceof Constant constant) {
      return Words.text("equation.symbol.constant." + constant.name());
    }
    Step step = ((Step) source).target();
    StepName name = StepName.parse(step.name());
    return name.role().equals("stack_output")
        ? Words.text("equation.symbol." + name.stack() + ".stack_output")
        : Words.text(StepKey.of("equation.symbol.", step, ""));
  }

  /** A symbol with a number from 1 below the line. */
  static String indexed(String symbol, int number) {
    StringBuilder text = new StringBuilder(symbol);
    for (char digit : Integer.toString(number).toCharArray()) {
      text.append(SUBSCRIPTS.charAt(digit - '0'));
    }
    return text.toString();
  }

  AxisNames rows(Source source) {
    return rowNames.computeIfAbsent(
        source.rows(), axis -> new AxisNames(axis.kind(), labels.rows(source)));
  }

  AxisNames columns(Source source) {
    return columnNames.computeIfAbsent(
        source.columns(), axis -> new AxisNames(axis.kind(), labels.columns(source)));
  }

  /** What the row of the cell in question is called. */
  String rowName() {
    return rows(step).name(cell.row());
  }

  /** What the column of the cell in question is called. */
  String columnName() {
    return columns(step).name(cell.column());
  }

  Scale scale(Source source) {
    return Scale.over(
        StepHeatmap.scaleOf(source), sharedScale ? heads(source) : List.of(source.value()));
  }

  private List<FMatrixRMaj> heads(Source source) {
    StepName name = source instanceof Step s ? StepName.parse(s.name()) : name();
    if (!(source instanceof Step) || name.head().isEmpty()) {
      return List.of(source.value());
    }
    return IntStream.range(0, run.model().config().heads())
        .mapToObj(head -> run.trace().step(name.withHead(head).toString()).value())
        .toList();
  }

  /** The step's value, with its rows and columns labelled. */
  Panel result() {
    Panel panel = panel(step, View.WHOLE, symbol(step), true, true);
    return new Panel(
        step,
        View.WHOLE,
        panel.heatmap(),
        panel.rows(),
        panel.columns(),
        Optional.of(CellRange.of(cell)),
        Optional.empty(),
        true);
  }

  /** A step that was read, its rows labelled where they are tokens. */
  Panel operand(int i) {
    Source source = input(i);
    return panel(source, View.WHOLE, symbol(source), source.rows().kind().isToken(), false);
  }

  /** A matrix with a title; labels only where wanted. */
  Panel panel(Source source, View view, String title, boolean labelRows, boolean labelColumns) {
    boolean turned = view instanceof View.Transposed;
    AxisNames down = turned ? columns(source) : rows(source);
    AxisNames across = turned ? keys(source) : columns(source);
    if (view instanceof View.Rows some) {
      AxisNames all = down;
      List<String> read = some.rows().stream().map(all.labels()::get).toList();
      down = new AxisNames(all.kind(), read);
    }
    Heatmap heatmap =
        (view == View.WHOLE ? StepHeatmap.of(source) : Heatmap.of(view.of(source.value())))
            .titled(title, Inks.of(source))
            .scaled(scale(source))
            .labelled(
                labelRows ? down.labels() : List.of(), labelColumns ? across.labels() : List.of());
    return new Panel(
        source, view, heatmap, down, across, Optional.empty(), Optional.empty(), false);
  }

  /** The names of keys and values: the tokens they are, not what their rows predict. */
  AxisNames keys(Source source) {
    Axis axis = source.rows();
    return axis.kind() == Axis.Kind.TARGET
        ? new AxisNames(
            axis.kind(), IntStream.range(0, axis.size()).mapToObj(labels::read).toList())
        : rows(source);
  }

  /** The values that weights mix, each row called by the token it is. */
  Panel values(int i) {
    Source source = input(i);
    AxisNames names = keys(source);
    Panel panel = panel(source, View.WHOLE, symbol(source), false, false);
    return new Panel(
        source,
        View.WHOLE,
        panel.heatmap().labelled(names.labels(), List.of()),
        names,
        panel.columns(),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  /** The row of a matrix, as a matrix of one row. */
  static FMatrixRMaj row(Source source, int row) {
    return new View.Rows(List.of(row)).of(source.value());
  }

  /** A row of numbers that were computed in double. */
  static FMatrixRMaj row(List<Double> values) {
    FMatrixRMaj matrix = new FMatrixRMaj(1, values.size());
    for (int i = 0; i < values.size(); i++) {
      matrix.data[i] = values.get(i).floatValue();
    }
    return matrix;
  }
}
