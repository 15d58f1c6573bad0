package glassformer.figure.handout;

import glassformer.figure.Numbers;
import glassformer.figure.equation.Equation;
import glassformer.figure.equation.Panel;
import glassformer.figure.equation.RuleText;
import glassformer.figure.equation.StepTexts;
import glassformer.model.StepName;
import glassformer.session.Cell;
import glassformer.trace.Explanation;
import glassformer.words.Words;

/**
 * One chosen step with the cell whose arithmetic is shown.
 *
 * @param number from 1 in the handout
 * @param solved the step's picture with its answers
 * @param isBlank whether the answers are left empty where it stands
 */
record Exercise(int number, Equation solved, StepTexts texts, boolean isBlank) {
  private static final String LINE = "________";

  StepName name() {
    return StepName.parse(solved.step().name());
  }

  String title() {
    return Words.text("steps." + name().role() + ".title");
  }

  String question() {
    return Words.text("steps." + name().role() + ".question");
  }

  /** The picture as it stands in the handout. */
  Equation equation() {
    return isBlank ? solved.blank() : solved;
  }

  private Cell cell() {
    return solved.cell().orElseThrow();
  }

  private Explanation explanation() {
    return solved.step().explain(cell().row(), cell().column());
  }

  /** What the cell is called: its row and its column. */
  String place() {
    Panel result = solved.result();
    String row = result.rows().name(cell().row());
    String column = result.columns().name(cell().column());
    if (row.isEmpty() || column.isEmpty()) {
      return row + column;
    }
    boolean looks = result.columns().kind().isToken();
    return Words.text(looks ? "handout.looks_at" : "handout.cell", row, column);
  }

  /** The row of the cell. */
  int row() {
    return cell().row();
  }

  /** Whether all of the cell's row is to be worked out, and not the cell alone. */
  boolean asksForRow() {
    return solved.card().orElseThrow().marked() >= 0;
  }

  /** How the cell follows, in words. */
  String rule() {
    return RuleText.words(explanation());
  }

  /** The rule with its numbers and what they come to; a line to write on where that is asked. */
  String arithmetic() {
    if (isBlank) {
      return Words.text("handout.is", LINE);
    }
    return RuleText.numbers(explanation())
        .map(numbers -> Words.text("handout.equals", numbers, answer()))
        .orElseGet(() -> Words.text("handout.is", answer()));
  }

  /** The cell's number. */
  String answer() {
    return Numbers.detail(solved.step().value().get(cell().row(), cell().column()));
  }
}
