package glassformer.app.export;

import glassformer.app.Workbench;
import glassformer.figure.file.Origin;
import glassformer.figure.kind.FigureOptions;
import glassformer.figure.kind.FigureRequest;
import glassformer.figure.kind.Kind;
import glassformer.figure.kind.SavedRequest;
import glassformer.model.StepName;
import glassformer.session.Cell;
import glassformer.session.Focus;
import glassformer.session.Run;
import glassformer.trace.Source;
import glassformer.trace.Step;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What figures can be made of: a step of a run and what surrounds it.
 *
 * @param focus at the step, with the pinned cell
 */
record FigureSubject(Run run, Focus focus) {
  private static final Set<Kind> OF_CELLS =
      Set.of(Kind.MATRIX, Kind.HEADS, Kind.EQUATION, Kind.LINES);
  private static final Set<String> LIKE_WEIGHTS = Set.of("scores", "scaled", "masked", "weights");

  /** What is on the stage now. */
  static FigureSubject of(Workbench workbench) {
    return new FigureSubject(workbench.run().get(), workbench.focus().get());
  }

  /** The same run at a matrix: at its own step, or, of what is no step, where it is read. */
  FigureSubject at(Source matrix) {
    boolean elsewhere = matrix instanceof Step && !matrix.name().equals(focus.step());
    return elsewhere ? new FigureSubject(run, focus.withStep(matrix.name())) : this;
  }

  Step step() {
    return run.trace().step(focus.step());
  }

  private StepName name() {
    return StepName.parse(focus.step());
  }

  private boolean isInHead() {
    return name().head().isPresent();
  }

  private boolean isInAttention() {
    return name().part().endsWith("attention");
  }

  /** The kinds that the step leads to. */
  List<Kind> kinds() {
    return Stream.of(Kind.values()).filter(kind -> plain(kind).isPresent()).toList();
  }

  /** The figure of a kind with the settings' options. */
  FigureRequest request(FigureSettings settings) {
    FigureRequest plain = plain(settings.kind()).orElseThrow();
    if (settings.kind() == Kind.LINES && settings.allHeads()) {
      plain = FigureRequest.of(Kind.LINES).withLayer(name().sublayer());
    }
    FigureOptions options = settings.options();
    return plain.withOptions(
        options.withCell(settings.marksCell() ? cell(settings.kind()) : Optional.empty()));
  }

  /** The pinned cell, where a kind of figure has it. */
  Optional<Cell> cell(Kind kind) {
    boolean here = kind != Kind.LINES || LIKE_WEIGHTS.contains(name().what());
    return here && OF_CELLS.contains(kind) ? focus.cell() : Optional.empty();
  }

  private Optional<FigureRequest> plain(Kind kind) {
    FigureRequest plain = FigureRequest.of(kind);
    String step = focus.step();
    return switch (kind) {
      case MATRIX, EQUATION -> Optional.of(plain.withStep(step));
      case HEAD -> Optional.empty(); // it is the matrix of a step in a head
      case HEADS -> ofAttention(plain, step);
      case LINES -> ofAttention(plain, weights());
      case WALL -> wall(plain, "_attention", isInHead());
      case CROSS ->
          wall(plain, "cross_attention", isInHead() && name().part().equals("cross_attention"));
      case POSITIONS -> stack(".positions").map(plain::withLayer);
      case LAYERS -> stack(".0.output").map(plain::withLayer);
    };
  }

  private Optional<FigureRequest> ofAttention(FigureRequest plain, String inHead) {
    if (isInHead()) {
      return Optional.of(plain.withStep(inHead));
    }
    return isInAttention() ? Optional.of(plain.withLayer(name().sublayer())) : Optional.empty();
  }

  private String weights() {
    StepName name = name();
    return new StepName(name.stack(), name.layer(), name.part(), name.head(), "weights").toString();
  }

  /** All attentions of a sort: what the step is where they have it, else their weights. */
  private Optional<FigureRequest> wall(FigureRequest plain, String attention, boolean ofStep) {
    boolean exists =
        run.trace().steps().stream()
            .map(step -> StepName.parse(step.name()))
            .anyMatch(
                name -> name.head().equals(OptionalInt.of(0)) && name.part().endsWith(attention));
    return exists ? Optional.of(ofStep ? plain.withStep(focus.step()) : plain) : Optional.empty();
  }

  /** The step's own stack, or another that has such a step. */
  private Optional<String> stack(String last) {
    return Stream.of(name().stack(), "encoder", "decoder")
        .filter(stack -> run.trace().has(stack + last))
        .findFirst();
  }

  /** What made such a figure of this subject. */
  Origin origin(FigureRequest request) {
    Focus shown = request.step().map(focus::withStep).orElse(focus);
    return Origin.of(
        run,
        shown.withCell(request.options().cell()).in(run.trace()),
        request.kind().word(),
        SavedRequest.write(request));
  }

  /** What a file of such a figure is called, without its ending. */
  String stem(FigureRequest request) {
    boolean ofMatrix = request.kind() == Kind.MATRIX;
    String what = request.step().or(request::layer).orElse(run.model().name());
    return ofMatrix ? what : what + "." + request.kind().word();
  }
}
