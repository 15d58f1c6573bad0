package glassformer.figure.handout;

import glassformer.session.Cell;
import glassformer.session.Focus;
import glassformer.session.Labels;
import glassformer.session.Run;
import glassformer.trace.Axis;
import glassformer.trace.Step;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Which cell of each step is explained: the pinned one, and elsewhere the largest of one token's
 * row, so that the arithmetic follows that token from step to step. The token is the pinned cell's,
 * else the last one of the most letters: that is hardly ever an article or a full stop.
 */
final class FollowedRow {
  private final Run run;
  private final Optional<Step> pinned;
  private final Optional<Cell> cell;

  FollowedRow(Run run, Focus focus) {
    this.run = run;
    this.cell = focus.cell();
    this.pinned =
        cell.flatMap(c -> run.trace().find(focus.step()).filter(c::isIn)).map(Step::target);
  }

  /** The cell to be explained; a step without rows of tokens leaves the choice to its picture. */
  Optional<Cell> cell(Step step) {
    if (pinned.filter(step::equals).isPresent()) {
      return cell;
    }
    Axis rows = step.rows();
    if (!rows.kind().isToken()) {
      return Optional.empty();
    }
    boolean same = pinned.filter(p -> p.rows().equals(rows)).isPresent();
    return Optional.of(largest(step, same ? cell.get().row() : ofMostLetters(rows)));
  }

  private int ofMostLetters(Axis rows) {
    Labels labels = run.labels();
    IntFunction<String> token = rows.kind() == Axis.Kind.TARGET ? labels::read : labels::source;
    int best = 0;
    long most = -1;
    for (int row = 0; row < rows.size(); row++) {
      long letters = token.apply(row).codePoints().filter(Character::isLetter).count();
      if (letters >= most) {
        best = row;
        most = letters;
      }
    }
    return best;
  }

  private static Cell largest(Step step, int row) {
    int best = 0;
    float size = -1;
    for (int column = 0; column < step.columns().size(); column++) {
      float value = Math.abs(step.value().get(row, column));
      if (value > size && Float.isFinite(value)) {
        best = column;
        size = value;
      }
    }
    return new Cell(row, best);
  }
}
