package glassformer.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ejml.data.FMatrixRMaj;

/**
 * What a causal model need not compute again: the rows of the tokens before an edit.
 *
 * <p>Where no row depends on a later token, the first rows of every matrix that has a row for each
 * token are those of an earlier pass that began with the same tokens, to the last bit. They are
 * copied; an op that works row by row computes the others alone. A matrix whose columns are tokens
 * too has other columns than before, and is computed again.
 *
 * @param earlier a pass of the same causal model
 * @param rows how many of its first tokens are the same
 */
public record Reuse(Trace earlier, int rows) {

  /** A matrix of the earlier pass whose first rows can be copied. */
  private Optional<FMatrixRMaj> source(Step step) {
    if (step.op().inputsByRow() == 0
        || !step.rows().kind().isToken()
        || step.columns().kind().isToken()) {
      return Optional.empty();
    }
    return earlier
        .find(step.name())
        .filter(before -> before.rows().kind() == step.rows().kind())
        .filter(before -> before.columns().equals(step.columns()))
        .map(Step::value);
  }

  /** Computes a step, the rows that are known by copying them. */
  void forward(Step step) {
    Optional<FMatrixRMaj> source = source(step);
    if (source.isEmpty()) {
      step.op().forward(step);
      return;
    }
    int known = Math.min(rows, Math.min(source.get().numRows, step.rows().size()));
    FMatrixRMaj value = step.value();
    System.arraycopy(source.get().data, 0, value.data, 0, known * value.numCols);
    if (known < value.numRows) {
      Step rest = rest(step, known);
      rest.op().forward(rest);
      FMatrixRMaj computed = rest.value();
      System.arraycopy(
          computed.data, 0, value.data, known * value.numCols, computed.getNumElements());
    }
  }

  /** The step without its first rows. */
  private static Step rest(Step step, int known) {
    List<Source> inputs = new ArrayList<>();
    for (Source input : step.inputs()) {
      boolean byRow = inputs.size() < step.op().inputsByRow();
      inputs.add(byRow ? rest(input, known) : input);
    }
    return new Step(step.name(), step.op(), inputs, rest(step.rows(), known), step.columns());
  }

  private static Source rest(Source input, int known) {
    FMatrixRMaj value = input.value();
    FMatrixRMaj rows = new FMatrixRMaj(value.numRows - known, value.numCols);
    System.arraycopy(value.data, known * value.numCols, rows.data, 0, rows.getNumElements());
    return new Constant(input.name(), rows, rest(input.rows(), known), input.columns());
  }

  private static Axis rest(Axis axis, int known) {
    return new Axis(axis.kind(), axis.size() - known);
  }
}
