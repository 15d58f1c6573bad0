package glassformer.trace;

import glassformer.math.Window;
import java.util.Optional;

/**
 * What a causal model need not compute again: what an edit left as it was.
 *
 * <p>Where no row depends on a later token, the first rows of every matrix that has a row for each
 * token are those of an earlier pass that began with the same tokens, to the last bit; where its
 * columns are tokens too, so are the first columns of these rows. They are copied, and an op
 * computes the rest. The rows of the pass before the earlier one are in its arrays still: once
 * nobody reads it any more, the new pass takes them over and copies only the rows between.
 *
 * @param earlier a pass of the same causal model
 * @param tokens how many of its first tokens are the same
 * @param spent another pass, which the new one releases
 */
public record Reuse(Trace earlier, int tokens, Optional<Spent> spent) {

  private static final int LEAST_ROOM = 32;

  /**
   * So many tokens are computed with the next sooner than copied: weights are read once for all.
   */
  private static final int SOONER_COMPUTED = 3;

  /**
   * A pass of the same causal model, from the same memory as the new one, that nobody reads any
   * more.
   *
   * @param tokens how many of its first tokens are the same
   */
  public record Spent(Trace trace, int tokens) {}

  public Reuse(Trace earlier, int tokens) {
    this(earlier, tokens, Optional.empty());
  }

  /** Some tokens more than there are: by up to 32, or up to a quarter. */
  static int room(int tokens) {
    int step = Math.max(LEAST_ROOM, Integer.highestOneBit(tokens) / 4);
    return (tokens / step + 1) * step;
  }

  /**
   * Copies what is known of a step's value, and says what is not.
   *
   * @param begun whether the value's array is the spent pass' own
   */
  Rest copy(Step step, boolean begun) {
    int there = begun ? spent.orElseThrow().tokens() : 0;
    if (begun && tokens - there <= SOONER_COMPUTED) {
      return Rest.from(step, there, there);
    }
    return earlier
        .find(step.name())
        .map(before -> copy(before, step, there))
        .orElseGet(() -> Rest.all(step));
  }

  private Rest copy(Step before, Step step, int there) {
    int rows = known(before.rows(), step.rows());
    int columns = known(before.columns(), step.columns());
    Rest rest = Rest.from(step, rows, columns);
    Rest begun = Rest.from(step, Math.min(there, rows), Math.min(there, columns));
    Window from = before.window();
    Window to = step.window();
    copy(from, to, 0, begun.knownRows(), begun.knownColumns(), rest.knownColumns());
    copy(from, to, begun.knownRows(), rows, 0, rest.knownColumns());
    return rest;
  }

  private static void copy(Window from, Window to, int row, int endRow, int column, int endColumn) {
    from.rows(row, endRow)
        .columns(column, endColumn)
        .copyTo(to.rows(row, endRow).columns(column, endColumn));
  }

  /** How many of an axis' rows or columns are as they were: tokens are, up to the edit. */
  private int known(Axis before, Axis now) {
    boolean grows = now.kind().isToken() && before.kind() == now.kind();
    return grows ? Math.min(tokens, Math.min(before.size(), now.size())) : 0;
  }
}
