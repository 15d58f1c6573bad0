package glassformer.trace;

import glassformer.math.Blocks;
import java.util.Optional;
import org.ejml.data.FMatrixRMaj;

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

  /**
   * Copies what is known of a step's value, and says what is not.
   *
   * @param begun whether the value's array is the spent pass' own
   */
  Rest copy(Step step, boolean begun) {
    int there = begun ? spent.orElseThrow().tokens() : 0;
    return earlier
        .find(step.name())
        .map(before -> copy(before, step, there))
        .orElseGet(() -> Rest.all(step));
  }

  private Rest copy(Step before, Step step, int there) {
    int rows = known(before.rows(), step.rows());
    int columns =
        before.columns().equals(step.columns()) && !step.columns().kind().isToken()
            ? step.columns().size()
            : known(before.columns(), step.columns());
    FMatrixRMaj from = before.value();
    FMatrixRMaj to = step.value();
    Blocks.copy(from, to, Math.min(there, rows), rows, columns);
    return new Rest(to.numRows, to.numCols, rows, columns);
  }

  /** How many of an axis' rows or columns are as they were: tokens are, up to the edit. */
  private int known(Axis before, Axis now) {
    boolean grows = now.kind().isToken() && before.kind() == now.kind();
    return grows ? Math.min(tokens, Math.min(before.size(), now.size())) : 0;
  }
}
