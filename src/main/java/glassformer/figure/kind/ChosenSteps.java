package glassformer.figure.kind;

import glassformer.model.StepName;
import glassformer.session.Cell;
import glassformer.session.Run;
import glassformer.session.StepNames;
import glassformer.trace.Step;
import glassformer.trace.Trace;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Finds the steps that a figure is asked to show. */
record ChosenSteps(Run run, FigureRequest request) {
  private static final String WEIGHTS = "weights";

  private Trace trace() {
    return run.trace();
  }

  /** The step of a name. */
  Step step(String name) throws FigureException {
    Optional<Step> found = trace().find(name);
    if (found.isEmpty()) {
      throw new FigureException(
          "kind.step.unknown", name, String.join(", ", StepNames.nearest(name, trace())));
    }
    return found.get();
  }

  /** The step that a kind which shows one step was asked to show. */
  Step required() throws FigureException {
    if (request.step().isEmpty()) {
      throw new FigureException("kind.step.needed", request.kind().word());
    }
    return step(request.step().get());
  }

  /** Checks that a step has numbers, and the cell that is to be marked. */
  void check(Step step) throws FigureException {
    if (step.cells() == 0) {
      throw new FigureException("kind.step.empty", step.name());
    }
    Optional<Cell> cell = request.options().cell();
    if (cell.isPresent() && !cell.get().isIn(step)) {
      throw new FigureException(
          "kind.cell",
          cell.get().row(),
          cell.get().column(),
          step.name(),
          step.rows().size(),
          step.columns().size());
    }
  }

  /** The step of a head that is to be shown, by its own name or that of its attention. */
  StepName head() throws FigureException {
    if (request.step().isPresent()) {
      StepName name = StepName.parse(step(request.step().get()).name());
      if (name.head().isEmpty()) {
        throw new FigureException("kind.step.head", request.kind().word(), name);
      }
      if (!name.sublayer().equals(request.layer().orElse(name.sublayer()))) {
        throw new FigureException("kind.step.layer", name, request.layer().get());
      }
      return name;
    }
    String layer = request.layer().isPresent() ? request.layer().get() : layers().get(0);
    if (!layers().contains(layer)) {
      throw new FigureException(
          "kind.layer.unknown", layer, String.join(", ", StepNames.nearest(layer, layers())));
    }
    return StepName.parse(layer + ".head.0." + WEIGHTS);
  }

  /** Every attention of the model: {@code encoder.0.self_attention}. */
  List<String> layers() throws FigureException {
    List<String> layers =
        trace().steps().stream()
            .map(step -> StepName.parse(step.name()))
            .filter(name -> name.head().isPresent())
            .map(StepName::sublayer)
            .distinct()
            .toList();
    if (layers.isEmpty()) {
      throw new FigureException("kind.attention.none", run.model().name());
    }
    return layers;
  }

  /** What is shown of every head: the asked step's last part, else the weights. */
  String what() throws FigureException {
    return request.step().isPresent() ? head().what() : WEIGHTS;
  }

  /** A step in all heads of its layer. */
  List<Step> all(StepName name) {
    return IntStream.range(0, run.model().config().heads())
        .mapToObj(head -> trace().step(name.withHead(head).toString()))
        .toList();
  }

  /** A part of every head of an attention; none where it has no such step. */
  List<Step> all(String layer, String what) {
    StepName attention = StepName.parse(layer + "." + what);
    StepName first =
        new StepName(
            attention.stack(), attention.layer(), attention.part(), OptionalInt.of(0), what);
    return trace().has(first.toString()) ? all(first) : List.of();
  }
}
