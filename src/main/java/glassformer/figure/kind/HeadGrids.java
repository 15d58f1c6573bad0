package glassformer.figure.kind;

import glassformer.figure.Heatmap;
import glassformer.figure.Numbers;
import glassformer.figure.Scale;
import glassformer.model.StepName;
import glassformer.trace.Step;
import glassformer.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Arranges steps as a grid: the heads of a layer, of all layers, the outputs of all layers. */
record HeadGrids(Setting setting) {
  private static final double MOST_HEIGHT = 1.05;

  /** The heads of one layer, wrapped into lines. */
  GridPlot heads(List<Step> heads) {
    Optional<Scale> scale = scale(heads);
    List<PanelGrid.Panel> panels =
        IntStream.range(0, heads.size())
            .mapToObj(i -> panel(heads.get(i), i + 1, Words.text("stage.head", i + 1), scale))
            .toList();
    return new GridPlot(wrapped(panels, heads.get(0), scale, true), setting);
  }

  /** The outputs of a stack's layers, wrapped into lines. */
  GridPlot layers(List<Step> outputs) {
    Optional<Scale> scale = scale(outputs);
    List<PanelGrid.Panel> panels =
        IntStream.range(0, outputs.size())
            .mapToObj(i -> panel(outputs.get(i), i + 1, Words.text("stage.layer", i + 1), scale))
            .toList();
    return new GridPlot(wrapped(panels, outputs.get(0), scale, false), setting);
  }

  /** The fewest panels a line, of those that divide their number, that are not too high. */
  private PanelGrid wrapped(
      List<PanelGrid.Panel> panels, Step step, Optional<Scale> scale, boolean square) {
    int count = panels.size();
    double aspect = square ? (double) step.rows().size() / step.columns().size() : GridLayout.FLAT;
    int columns = 1;
    while (columns < count
        && (count % columns != 0 || aspect * count / columns / columns > MOST_HEIGHT)) {
      columns++;
    }
    List<PanelGrid.Row> rows = new ArrayList<>();
    for (int i = 0; i < count; i += columns) {
      rows.add(new PanelGrid.Row("", panels.subList(i, Math.min(count, i + columns))));
    }
    AxisTitles titles = AxisTitles.of(step, setting);
    return new PanelGrid(List.of(new PanelGrid.Section("", rows)), titles, true, square, scale);
  }

  /**
   * A line of heads for each layer, in sections by the kind of attention.
   *
   * @param layers the heads of each attention, in order
   * @param labelled whether tokens are written at the outer panels
   */
  GridPlot wall(List<List<Step>> layers, boolean labelled) {
    Optional<Scale> scale = scale(layers.stream().flatMap(List::stream).toList());
    Map<String, List<PanelGrid.Row>> sections = new LinkedHashMap<>();
    for (List<Step> heads : layers) {
      StepName name = StepName.parse(heads.get(0).name());
      List<PanelGrid.Row> rows =
          sections.computeIfAbsent(Heading.section(name), title -> new ArrayList<>());
      boolean first = rows.isEmpty() && (labelled || sections.size() == 1);
      List<PanelGrid.Panel> panels =
          IntStream.range(0, heads.size())
              .mapToObj(
                  i ->
                      panel(
                          heads.get(i), i + 1, first ? Words.text("stage.head", i + 1) : "", scale))
              .toList();
      int layer = name.layer().orElseThrow() + 1;
      rows.add(new PanelGrid.Row(Words.text("stage.layer", layer), panels));
    }
    boolean titled = sections.size() > 1;
    List<PanelGrid.Section> list =
        sections.entrySet().stream()
            .map(entry -> new PanelGrid.Section(titled ? entry.getKey() : "", entry.getValue()))
            .toList();
    AxisTitles titles = labelled ? AxisTitles.of(layers.get(0).get(0), setting) : AxisTitles.NONE;
    return new GridPlot(new PanelGrid(list, titles, labelled, true, scale), setting);
  }

  /** The scale of all; none where each has its own. */
  private Optional<Scale> scale(List<Step> steps) {
    return setting.options().scale().isShared()
        ? Optional.of(setting.scale(steps))
        : Optional.empty();
  }

  private PanelGrid.Panel panel(Step step, int number, String title, Optional<Scale> scale) {
    Scale own = setting.scale(List.of(step));
    Heatmap heatmap = setting.heatmap(step, scale.orElse(own));
    String range =
        scale.isPresent() || own.isEmpty()
            ? ""
            : number(own, own.minimum()) + " … " + number(own, own.maximum());
    return new PanelGrid.Panel(
        heatmap, title, Integer.toString(number), range, setting.marks(step));
  }

  private static String number(Scale scale, float value) {
    return scale.kind() == Scale.Kind.SEQUENTIAL
        ? Numbers.probability(value)
        : Numbers.detail(value);
  }
}
