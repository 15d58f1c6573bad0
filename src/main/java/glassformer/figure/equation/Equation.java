package glassformer.figure.equation;

import glassformer.figure.Scale;
import glassformer.session.Cell;
import glassformer.trace.Step;
import java.util.List;
import java.util.Optional;

/**
 * A step's picture: what it read and made, and how one cell was made.
 *
 * @param step never an alias
 * @param cell the cell in question; empty where the step has none
 * @param isPinned whether somebody chose the cell; else it is the largest
 * @param card how that cell was made
 */
public record Equation(
    Step step, List<Part> parts, Optional<Cell> cell, boolean isPinned, Optional<CellCard> card) {

  public Equation {
    parts = List.copyOf(parts);
  }

  /** The panel of the step's own value. */
  public Panel result() {
    return panels().stream().filter(Panel::isResult).findFirst().orElseThrow();
  }

  public List<Panel> panels() {
    return parts.stream().filter(Panel.class::isInstance).map(Panel.class::cast).toList();
  }

  /** The scale of the step's own value, for the legend. */
  public Scale scale() {
    return result().heatmap().scale();
  }
}
