package glassformer.figure.equation;

import glassformer.figure.Blank;
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

  /**
   * The same with the answers left empty: the card's, and of the result what the card works out, a
   * row or a cell. The bars of a row are left out.
   */
  public Equation blank() {
    if (cell.isEmpty() || card.isEmpty()) {
      return this;
    }
    boolean wholeRow = card.get().marked() >= 0;
    Blank blank = new Blank(cell.get().row(), wholeRow ? -1 : cell.get().column());
    List<Part> some =
        parts.stream()
            .filter(part -> !(part instanceof Bars))
            .map(part -> part instanceof Panel panel ? panel.leaving(blank) : part)
            .toList();
    return new Equation(step, some, cell, isPinned, card.map(CellCard::blank));
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
