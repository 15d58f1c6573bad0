package glassformer.figure.kind;

import glassformer.figure.Scale;
import glassformer.figure.equation.Equation;
import glassformer.figure.equation.Equations;
import glassformer.model.StepName;
import glassformer.session.Focus;
import glassformer.trace.Step;
import java.util.List;

/** The kinds of figure that show one step. */
final class OneStep {
  private final Setting setting;
  private final FigureRequest request;
  private final ChosenSteps steps;

  OneStep(Setting setting, FigureRequest request) {
    this.setting = setting;
    this.request = request;
    steps = new ChosenSteps(setting.run(), request);
  }

  Drawing matrix() throws FigureException {
    return matrix(steps.required());
  }

  Drawing head() throws FigureException {
    Step step = steps.required();
    steps.head();
    return matrix(step);
  }

  private Drawing matrix(Step step) throws FigureException {
    steps.check(step);
    StepName name = StepName.parse(step.name());
    boolean shared = setting.options().scale().isShared() && name.head().isPresent();
    Scale scale = setting.scale(shared ? steps.all(name) : List.of(step));
    boolean square = step.rows().kind().isToken() && step.columns().kind().isToken();
    return new Drawing(
        Heading.of(name),
        new HeatmapPlot(
            setting.heatmap(step, scale),
            AxisTitles.of(step, setting),
            setting.marks(step),
            square,
            setting));
  }

  Drawing equation() throws FigureException {
    Step step = steps.required();
    steps.check(step);
    Focus focus =
        Focus.START
            .withStep(step.name())
            .withCell(setting.options().cell())
            .withSharedScale(setting.options().scale().isShared());
    Equation equation = Equations.of(setting.run(), focus).orElseThrow();
    EquationPlot plot = new EquationPlot(equation, setting);
    if (!plot.fits()) {
      double points = FigurePage.points(plot.needed(), setting.options());
      throw new FigureException("kind.equation.narrow", Length.millimetres(points));
    }
    return new Drawing(Heading.of(StepName.parse(step.target().name())), plot);
  }
}
