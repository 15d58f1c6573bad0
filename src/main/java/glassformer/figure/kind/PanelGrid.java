package glassformer.figure.kind;

import glassformer.figure.Heatmap;
import glassformer.figure.Marks;
import glassformer.figure.Scale;
import java.util.List;
import java.util.Optional;

/**
 * Heatmaps side by side and above each other, all panels of one width.
 *
 * @param titles of the axes that all panels share
 * @param labelled whether the panels at the left and at the top have labels
 * @param square whether cells are square: tokens by tokens
 * @param scale that all share, if they do
 */
record PanelGrid(
    List<Section> sections,
    AxisTitles titles,
    boolean labelled,
    boolean square,
    Optional<Scale> scale) {

  /** Rows with a title above: one kind of attention, its layers below each other. */
  record Section(String title, List<Row> rows) {}

  /** Panels with a label at their left: a layer's heads. */
  record Row(String label, List<Panel> panels) {}

  /**
   * @param title above the panel; may be empty
   * @param number in place of the title where that has no room
   * @param range under the panel, where it fits: its own smallest and largest value; may be empty
   */
  record Panel(Heatmap heatmap, String title, String number, String range, Marks marks) {}

  /** The same without labels; the titles of the axes then say where they begin and end. */
  PanelGrid unlabelled() {
    Heatmap first = panels().get(0).heatmap();
    AxisTitles ends = titles.withEnds(first.rows(), first.columns());
    return new PanelGrid(sections, ends, false, square, scale);
  }

  /** The most panels that stand side by side. */
  int columns() {
    return sections.stream()
        .flatMap(section -> section.rows().stream())
        .mapToInt(row -> row.panels().size())
        .max()
        .orElse(1);
  }

  List<Panel> panels() {
    return sections.stream()
        .flatMap(section -> section.rows().stream())
        .flatMap(row -> row.panels().stream())
        .toList();
  }

  List<Row> rows() {
    return sections.stream().flatMap(section -> section.rows().stream()).toList();
  }
}
