package glassformer.figure.kind;

import glassformer.model.StepName;
import glassformer.trace.Step;
import glassformer.words.Words;
import java.util.List;

/** The kinds of figure that show the same step in many heads. */
final class ManyHeads {
  private final Setting setting;
  private final FigureRequest request;
  private final ChosenSteps steps;

  ManyHeads(Setting setting, FigureRequest request) {
    this.setting = setting;
    this.request = request;
    steps = new ChosenSteps(setting.run(), request);
  }

  Drawing heads() throws FigureException {
    StepName name = steps.head();
    List<Step> heads = steps.all(name);
    steps.check(heads.get(0));
    return new Drawing(Heading.ofHeads(name), new HeadGrids(setting).heads(heads));
  }

  Drawing wall() throws FigureException {
    return wall(steps.layers(), false);
  }

  Drawing cross() throws FigureException {
    if (request.step().isPresent() && !isCross(steps.head())) {
      throw new FigureException("kind.cross.step", steps.head());
    }
    List<String> layers =
        steps.layers().stream()
            .filter(layer -> isCross(StepName.parse(layer + ".output")))
            .filter(layer -> request.layer().map(layer::equals).orElse(true))
            .toList();
    if (layers.isEmpty()) {
      throw new FigureException("kind.cross.none", setting.run().model().name());
    }
    return wall(layers, true);
  }

  private static boolean isCross(StepName name) {
    return name.part().equals("cross_attention");
  }

  private Drawing wall(List<String> layers, boolean labelled) throws FigureException {
    String what = steps.what();
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
    return new Drawing(heading, new HeadGrids(setting).wall(heads, labelled));
  }
}
