package glassformer.trace;

import glassformer.math.Blocks;
import org.ejml.data.FMatrixRMaj;

/**
 * What a causal model need not compute again: what an edit left as it was.
 *
 * <p>Where no row depends on a later token, the first rows of every matrix that has a row for each
 * token are those of an earlier pass that began with the same tokens, to the last bit; where its
 * columns are tokens too, so are the first columns of these rows. They are copied, and an op
 * computes the rest.
 *
 * @param earlier a pass of the same causal model
 * @param tokens how many of its first tokens are the same
 */
public record Reuse(Trace earlier, int tokens) {

  /** Copies what is known of a step's value, and says what is not. */
  Rest copy(Step step) {
    return earlier
        .find(step.name())
        .map(before -> copy(before, step))
        .orElseGet(() -> Rest.all(step));
  }

  private Rest copy(Step before, Step step) {
    int rows = known(before.rows(), step.rows());
    int columns =
        before.columns().equals(step.columns()) && !step.columns().kind().isToken()
            ? step.columns().size()
            : known(before.columns(), step.columns());
    FMatrixRMaj from = before.value();
    FMatrixRMaj to = step.value();
    Blocks.copy(from, to, rows, columns);
    return new Rest(to.numRows, to.numCols, rows, columns);
  }

  /** How many of an axis' rows or columns are as they were: tokens are, up to the edit. */
  private int known(Axis before, Axis now) {
    boolean grows = now.kind().isToken() && before.kind() == now.kind();
    return grows ? Math.min(tokens, Math.min(before.size(), now.size())) : 0;
  }
}
