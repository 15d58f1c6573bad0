package glassformer.figure.kind;

import static java.util.stream.Collectors.joining;

import glassformer.model.StepName;
import glassformer.trace.Step;
import glassformer.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Attention as lines, of one head or of several. */
final class HeadLines {
  private final Setting setting;
  private final FigureRequest request;
  private final ChosenSteps steps;

  HeadLines(Setting setting, FigureRequest request) {
    this.setting = setting;
    this.request = request;
    steps = new ChosenSteps(setting.run(), request);
  }

  Drawing lines() throws FigureException {
    StepName name = steps.head();
    if (!name.what().equals("weights")) {
      throw new FigureException("kind.lines.weights", name);
    }
    List<Integer> chosen = chosenHeads(name);
    List<LineHead> heads = new ArrayList<>();
    for (int head : chosen) {
      heads.add(
          new LineHead(
              Words.text("stage.head", head + 1),
              setting.run().trace().step(name.withHead(head).toString()).value(),
              LineHead.HUES.get(heads.size())));
    }
    Step step = setting.run().trace().step(name.toString());
    steps.check(step);
    int query = setting.options().cell().map(cell -> cell.row()).orElse(-1);
    boolean labelled = setting.texts().tokenLabels();
    List<Step> drawn =
        chosen.stream().map(h -> setting.run().trace().step(name.withHead(h).toString())).toList();
    Plot plot =
        new LinesPlot(
            heads,
            setting.scale(drawn).high(),
            labelled ? setting.run().labels().rows(step) : List.of(),
            labelled ? setting.run().labels().columns(step) : List.of(),
            query,
            setting);
    return new Drawing(heading(name, chosen), plot);
  }

  /** Where not all heads are drawn, the heading says which are. */
  private Heading heading(StepName name, List<Integer> chosen) {
    if (chosen.size() == 1) {
      return Heading.of(name.withHead(chosen.get(0)));
    }
    int all = setting.run().model().config().heads();
    if (chosen.size() == all) {
      return Heading.ofHeads(name);
    }
    return Heading.ofHeads(name)
        .with(
            request.heads().isEmpty()
                ? Words.text("kind.lines.first_heads", chosen.size(), all)
                : Words.text("kind.lines.heads", numbers(chosen), all));
  }

  private static String numbers(List<Integer> heads) {
    return heads.stream().map(head -> head + 1).map(String::valueOf).collect(joining(", "));
  }

  /** Those asked for; else the step's own; else as many as have a hue. */
  private List<Integer> chosenHeads(StepName name) throws FigureException {
    int all = setting.run().model().config().heads();
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
