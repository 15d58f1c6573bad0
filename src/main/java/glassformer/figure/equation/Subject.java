package glassformer.figure.equation;

import glassformer.figure.CellRange;
import glassformer.figure.Heatmap;
import glassformer.figure.Scale;
import glassformer.figure.StepHeatmap;
import glassformer.model.StepName;
import glassformer.session.Cell;
import glassformer.session.Run;
import glassformer.trace.Axis;
import glassformer.trace.Constant;
import glassformer.trace.Explanation;
import glassformer.trace.Parameter;
import glassformer.trace.Source;
import glassformer.trace.Step;
import glassformer.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.ejml.data.FMatrixRMaj;

/** A step of a run with the cell in question, and how panels of it are made. */
final class Subject {
  private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";

  private final StepPicture picture;
  private final Step step;
  private final Cell cell;
  private final Explanation explanation;

  Subject(StepPicture picture, Cell cell) {
    this.picture = picture;
    this.step = picture.step();
    this.cell = cell;
    this.explanation = step.explain(cell.row(), cell.column());
  }

  Run run() {
    return picture.run();
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
    return picture.rows(source);
  }

  AxisNames columns(Source source) {
    return picture.columns(source);
  }

  /** The lines of a listing that are the same whatever cell is in question. */
  List<List<String>> lines(Supplier<List<List<String>>> make) {
    return picture.once("lines", make);
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
    return picture.scale(source);
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
    return picture.panel(
        List.of(source, view, title, labelRows, labelColumns),
        () -> makePanel(source, view, title, labelRows, labelColumns));
  }

  private Panel makePanel(
      Source source, View view, String title, boolean labelRows, boolean labelColumns) {
    boolean turned = view instanceof View.Transposed;
    AxisNames down = turned ? columns(source) : rows(source);
    AxisNames across = turned ? keys(source) : columns(source);
    if (view instanceof View.Rows some) {
      AxisNames all = down;
      List<String> read = some.rows().stream().map(all.labels()::get).toList();
      down = new AxisNames(all.kind(), read);
    }
    Heatmap heatmap =
        plain(source, view)
            .titled(title, Inks.of(source))
            .labelled(
                labelRows ? down.labels() : List.of(), labelColumns ? across.labels() : List.of());
    return new Panel(
        source, view, heatmap, down, across, Optional.empty(), Optional.empty(), false);
  }

  private Heatmap plain(Source source, View view) {
    if (view == View.TRANSPOSED && source instanceof Parameter parameter) {
      return Heatmap.of(ShownParameter.transposed(parameter), scale(source));
    }
    return source instanceof Step && view == View.WHOLE
        ? StepHeatmap.of(source, scale(source))
        : Heatmap.of(view.of(source.value()), scale(source));
  }

  /** The names of keys and values: the tokens they are, not what their rows predict. */
  AxisNames keys(Source source) {
    Axis axis = source.rows();
    return axis.kind() == Axis.Kind.TARGET
        ? new AxisNames(
            axis.kind(), IntStream.range(0, axis.size()).mapToObj(picture.labels()::read).toList())
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
