package glassformer.figure.equation;

import glassformer.figure.Scale;
import glassformer.figure.StepHeatmap;
import glassformer.model.StepName;
import glassformer.session.Cell;
import glassformer.session.Focus;
import glassformer.session.Labels;
import glassformer.session.Run;
import glassformer.trace.Axis;
import glassformer.trace.Parameter;
import glassformer.trace.Source;
import glassformer.trace.Step;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.ejml.data.FMatrixRMaj;

/**
 * What the equations of all cells of a step have in common, made once: moving over the cells of a
 * large matrix makes only what tells of the cell.
 */
public final class StepPicture {
  private final Run run;
  private final Step step;
  private final boolean sharedScale;
  private final Labels labels;
  private final Map<Axis, AxisNames> rowNames = new HashMap<>();
  private final Map<Axis, AxisNames> columnNames = new HashMap<>();
  private final Map<Source, Scale> scales = new IdentityHashMap<>();
  private final Map<List<Object>, Panel> panels = new HashMap<>();
  private final Map<String, Object> made = new HashMap<>();
  private Cell largest;

  private StepPicture(Run run, Step step, boolean sharedScale) {
    this.run = run;
    this.step = step;
    this.sharedScale = sharedScale;
    this.labels = run.labels();
  }

  /**
   * The picture of a focus's step; empty where that has no cells.
   *
   * @throws java.util.NoSuchElementException if the run has no such step
   */
  public static Optional<StepPicture> of(Run run, Focus focus) {
    Step step = run.trace().step(focus.step()).target();
    return step.cells() == 0
        ? Optional.empty()
        : Optional.of(new StepPicture(run, step, focus.sharedScale()));
  }

  /** Whether it is the picture of a focus in a run. */
  public boolean isOf(Run other, Focus focus) {
    return run == other
        && step == other.trace().step(focus.step()).target()
        && sharedScale == focus.sharedScale();
  }

  Run run() {
    return run;
  }

  Step step() {
    return step;
  }

  Labels labels() {
    return labels;
  }

  /** The cell in question: the focus's, or else the largest. */
  Cell cell(Focus focus) {
    return focus.cell().filter(c -> c.isIn(step)).orElseGet(this::largest);
  }

  private Cell largest() {
    if (largest == null) {
      largest = largest(step.value());
    }
    return largest;
  }

  static Cell largest(FMatrixRMaj matrix) {
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

  AxisNames rows(Source source) {
    return rowNames.computeIfAbsent(
        source.rows(), axis -> new AxisNames(axis.kind(), labels.rows(source)));
  }

  AxisNames columns(Source source) {
    return columnNames.computeIfAbsent(
        source.columns(), axis -> new AxisNames(axis.kind(), labels.columns(source)));
  }

  Scale scale(Source source) {
    if (source instanceof Parameter parameter) {
      return ShownParameter.scale(parameter);
    }
    return scales.computeIfAbsent(
        source,
        key ->
            Scale.over(
                StepHeatmap.scaleOf(source),
                sharedScale ? heads(source) : List.of(source.value())));
  }

  private List<FMatrixRMaj> heads(Source source) {
    if (!(source instanceof Step made) || StepName.parse(made.name()).head().isEmpty()) {
      return List.of(source.value());
    }
    StepName name = StepName.parse(made.name());
    return IntStream.range(0, run.model().config().heads())
        .mapToObj(head -> run.trace().step(name.withHead(head).toString()).value())
        .toList();
  }

  /** A panel that shows the same whatever cell is in question. */
  Panel panel(List<Object> what, Supplier<Panel> make) {
    Panel panel = panels.get(what);
    if (panel == null) {
      panel = make.get();
      panels.put(what, panel);
    }
    return panel;
  }

  /** Something else of the kind: the lines of a listing. */
  @SuppressWarnings("unchecked") // each name is given to one kind of thing
  <T> T once(String what, Supplier<T> make) {
    Object thing = made.get(what);
    if (thing == null) {
      thing = make.get();
      made.put(what, thing);
    }
    return (T) thing;
  }
}
