package glassformer.figure.kind;

import glassformer.figure.Area;
import glassformer.model.StepName;
import glassformer.trace.Step;
import glassformer.words.Words;
import java.util.ArrayList;
import java.util.List;

/** The kinds of figure that show a stack, the encoder or the decoder. */
final class OneStack {
  private final Setting setting;
  private final FigureRequest request;
  private final ChosenSteps steps;

  OneStack(Setting setting, FigureRequest request) {
    this.setting = setting;
    this.request = request;
    steps = new ChosenSteps(setting.run(), request);
  }

  Drawing positions() throws FigureException {
    Step step = steps.step(stack(".positions") + ".positions").target();
    steps.check(step);
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
    HeatmapPlot heatmap =
        new HeatmapPlot(
            setting.heatmap(step, setting.scale(List.of(step))),
            AxisTitles.of(step, setting),
            setting.marks(step),
            false,
            setting);
    return new Drawing(Heading.of(StepName.parse(step.name())), withCurves(heatmap, curves));
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

  Drawing layers() throws FigureException {
    String stack = stack(".0.output");
    List<Step> outputs = new ArrayList<>();
    for (int layer = 0; setting.run().trace().has(stack + "." + layer + ".output"); layer++) {
      outputs.add(setting.run().trace().step(stack + "." + layer + ".output"));
    }
    steps.check(outputs.get(0));
    Heading heading =
        new Heading(Words.text("kind.layers.title"), Words.text("stage.part." + stack));
    return new Drawing(heading, new HeadGrids(setting).layers(outputs));
  }

  private String stack(String last) throws FigureException {
    List<String> stacks =
        List.of("encoder", "decoder").stream()
            .filter(s -> setting.run().trace().has(s + last))
            .toList();
    if (stacks.isEmpty()) {
      throw new FigureException(
          "kind.stack.none", request.kind().word(), setting.run().model().name());
    }
    String stack = request.layer().orElse(stacks.get(0));
    if (!stacks.contains(stack)) {
      throw new FigureException("kind.stack.unknown", stack, String.join(", ", stacks));
    }
    return stack;
  }
}
