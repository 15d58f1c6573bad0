package glassformer.figure.kind;

import glassformer.figure.Area;
import glassformer.figure.Figure;
import glassformer.figure.Scale;
import glassformer.figure.equation.Equation;
import glassformer.figure.equation.Equations;
import glassformer.model.StepName;
import glassformer.session.Focus;
import glassformer.session.Run;
import glassformer.trace.Step;
import glassformer.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Makes figures of a run. */
public final class Figures {
  private final Run run;
  private final FigureRequest request;
  private final HeadSteps steps;
  private final Setting setting;

  private Figures(Run run, FigureRequest request) {
    this.run = run;
    this.request = request;
    steps = new HeadSteps(run);
    FigureLook look = request.options().look();
    double points =
        look.width()
            .orElse(new Length(request.kind().usualWidth(), Length.Unit.MM))
            .points(look.dpi());
    double room = FigurePage.room(points, look.fontSize());
    setting = new Setting(run, request.options(), look.palette(), room);
  }

  /**
   * The figure that is asked for, painted from the run's trace.
   *
   * @throws FigureException if the run has no such step, or nothing of that kind
   */
  public static Figure of(Run run, FigureRequest request) throws FigureException {
    return new Figures(run, request).page();
  }

  /** Whether the cells of a figure have their numbers; true where it has no cells. */
  public static boolean showsNumbers(Figure figure) {
    return !(figure instanceof FigurePage page) || page.showsNumbers();
  }

  private FigurePage page() throws FigureException {
    return switch (request.kind()) {
      case MATRIX -> matrix(steps.required(request));
      case HEAD -> head();
      case HEADS -> heads();
      case WALL -> wall(steps.layers(), false);
      case CROSS -> cross();
      case POSITIONS -> positions();
      case LAYERS -> layers();
      case EQUATION -> equation();
      case LINES -> lines();
    };
  }

  private FigurePage page(Heading heading, Plot plot) {
    boolean exact = request.options().look().width().isPresent();
    return new FigurePage(heading, plot, setting, exact);
  }

  private FigurePage matrix(Step step) throws FigureException {
    checkCell(step);
    StepName name = StepName.parse(step.name());
    boolean shared = setting.options().scale().isShared() && name.head().isPresent();
    Scale scale = setting.scale(shared ? steps.all(name) : List.of(step));
    boolean square = step.rows().kind().isToken() && step.columns().kind().isToken();
    return page(
        Heading.of(name),
        new HeatmapPlot(
            setting.heatmap(step, scale),
            AxisTitles.of(step, setting),
            setting.marks(step),
            square,
            setting));
  }

  private FigurePage head() throws FigureException {
    Step step = steps.required(request);
    steps.head(request);
    return matrix(step);
  }

  private void checkCell(Step step) throws FigureException {
    if (setting.options().cell().filter(cell -> !cell.isIn(step)).isPresent()) {
      throw new FigureException(
          "kind.cell",
          setting.options().cell().get().row(),
          setting.options().cell().get().column(),
          step.name(),
          step.rows().size(),
          step.columns().size());
    }
  }

  private FigurePage heads() throws FigureException {
    StepName name = steps.head(request);
    List<Step> heads = steps.all(name);
    checkCell(heads.get(0));
    return page(Heading.ofHeads(name), new HeadGrids(setting).heads(heads));
  }

  private FigurePage wall(List<String> layers, boolean labelled) throws FigureException {
    String what = steps.what(request);
    List<List<Step>> heads =
        layers.stream()
            .map(layer -> steps.all(layer, what))
            .filter(list -> !list.isEmpty())
            .toList();
    if (heads.isEmpty()) {
      throw new FigureException("kind.wall.none", what);
    }
    StepName first = StepName.parse(heads.get(0).get(0).name());
    boolean alike =
        heads.stream()
            .map(list -> Heading.section(StepName.parse(list.get(0).name())))
            .allMatch(Heading.section(first)::equals);
    String place =
        alike ? Words.text("kind.wall.one", Heading.section(first)) : Words.text("kind.wall.all");
    Heading heading = new Heading(Heading.what(first), place);
    return page(heading, new HeadGrids(setting).wall(heads, labelled));
  }

  private FigurePage cross() throws FigureException {
    List<String> layers =
        steps.layers().stream()
            .filter(layer -> StepName.parse(layer + ".output").part().equals("cross_attention"))
            .filter(layer -> request.layer().map(layer::equals).orElse(true))
            .toList();
    if (layers.isEmpty()) {
      throw new FigureException("kind.cross.none", run.model().name());
    }
    return wall(layers, true);
  }

  private String stack(String last) throws FigureException {
    List<String> stacks =
        List.of("encoder", "decoder").stream().filter(s -> run.trace().has(s + last)).toList();
    if (stacks.isEmpty()) {
      throw new FigureException("kind.stack.none", request.kind().word(), run.model().name());
    }
    String stack = request.layer().orElse(stacks.get(0));
    if (!stacks.contains(stack)) {
      throw new FigureException("kind.stack.unknown", stack, String.join(", ", stacks));
    }
    return stack;
  }

  private FigurePage positions() throws FigureException {
    Step step = steps.step(stack(".positions") + ".positions").target();
    int width = step.columns().size();
    List<Integer> dimensions = request.dimensions();
    if (dimensions.isEmpty()) {
      dimensions =
          List.of(0, width / 8, width / 4, width / 2).stream()
              .map(d -> d - d % 2)
              .distinct()
              .toList();
    }
    if (dimensions.size() > LineHead.HUES.size()) {
      throw new FigureException("kind.dimensions.many", LineHead.HUES.size());
    }
    List<PositionCurve> curves = new ArrayList<>();
    for (int dimension : dimensions) {
      if (dimension < 0 || dimension >= width) {
        throw new FigureException("kind.dimensions.range", dimension, width - 1);
      }
      curves.add(PositionCurve.of(step, dimension, LineHead.HUES.get(curves.size())));
    }
    checkCell(step);
    HeatmapPlot heatmap =
        new HeatmapPlot(
            setting.heatmap(step, setting.scale(List.of(step))),
            AxisTitles.of(step, setting),
            setting.marks(step),
            false,
            setting);
    return page(Heading.of(StepName.parse(step.name())), withCurves(heatmap, curves));
  }

  /** The curves stand under the heatmap, from its first column to its last where it is wide. */
  private Plot withCurves(HeatmapPlot heatmap, List<PositionCurve> curves) {
    Area cells = heatmap.layout().cells();
    boolean wide = cells.width() > 0.5 * setting.width();
    CurvesPlot plot =
        new CurvesPlot(
            curves, wide ? cells.x() : 0, wide ? cells.right() : 0.8 * setting.width(), setting);
    if (!setting.texts().legend()) {
      return new Stack(heatmap, plot);
    }
    LegendPlot legend = new LegendPlot(heatmap.scale().orElseThrow(), "", heatmap.width(), setting);
    return new Stack(new Stack(heatmap, legend), plot);
  }

  private FigurePage layers() throws FigureException {
    String stack = stack(".0.output");
    List<Step> outputs = new ArrayList<>();
    for (int layer = 0; run.trace().has(stack + "." + layer + ".output"); layer++) {
      outputs.add(run.trace().step(stack + "." + layer + ".output"));
    }
    checkCell(outputs.get(0));
    Heading heading =
        new Heading(Words.text("kind.layers.title"), Words.text("stage.part." + stack));
    return page(heading, new HeadGrids(setting).layers(outputs));
  }

  private FigurePage equation() throws FigureException {
    Step step = steps.required(request);
    checkCell(step);
    Focus focus =
        Focus.START
            .withStep(step.name())
            .withCell(setting.options().cell())
            .withSharedScale(setting.options().scale().isShared());
    Optional<Equation> equation = Equations.of(run, focus);
    if (equation.isEmpty()) {
      throw new FigureException("kind.step.empty", step.name());
    }
    EquationPlot plot = new EquationPlot(equation.get(), setting);
    if (!plot.fits()) {
      double points = FigurePage.points(plot.needed(), setting.options());
      throw new FigureException("kind.equation.narrow", Length.millimetres(points));
    }
    return page(Heading.of(StepName.parse(step.target().name())), plot);
  }

  private FigurePage lines() throws FigureException {
    StepName name = steps.head(request);
    if (!name.what().equals("weights")) {
      throw new FigureException("kind.lines.weights", name);
    }
    List<Integer> chosen = chosenHeads(name);
    List<LineHead> heads = new ArrayList<>();
    for (int head : chosen) {
      heads.add(
          new LineHead(
              Words.text("stage.head", head + 1),
              run.trace().step(name.withHead(head).toString()).value(),
              LineHead.HUES.get(heads.size())));
    }
    Step step = run.trace().step(name.toString());
    checkCell(step);
    int query = setting.options().cell().map(cell -> cell.row()).orElse(-1);
    boolean labelled = setting.texts().tokenLabels();
    List<Step> drawn =
        chosen.stream().map(h -> run.trace().step(name.withHead(h).toString())).toList();
    Plot plot =
        new LinesPlot(
            heads,
            setting.scale(drawn).high(),
            labelled ? run.labels().rows(step) : List.of(),
            labelled ? run.labels().columns(step) : List.of(),
            query,
            setting);
    return page(
        chosen.size() == 1 ? Heading.of(name.withHead(chosen.get(0))) : Heading.ofHeads(name),
        plot);
  }

  /** Those asked for; else the step's own; else as many as have a hue. */
  private List<Integer> chosenHeads(StepName name) throws FigureException {
    int all = run.model().config().heads();
    if (request.heads().isEmpty()) {
      return request.step().isPresent()
          ? List.of(name.head().orElseThrow())
          : IntStream.range(0, Math.min(all, LineHead.HUES.size())).boxed().toList();
    }
    for (int head : request.heads()) {
      if (head < 0 || head >= all) {
        throw new FigureException("kind.heads.range", head, all - 1);
      }
    }
    if (request.heads().size() > LineHead.HUES.size()) {
      throw new FigureException("kind.heads.many", LineHead.HUES.size());
    }
    return request.heads();
  }
}
