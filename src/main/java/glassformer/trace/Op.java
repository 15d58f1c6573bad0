package glassformer.trace;

import org.ejml.data.FMatrixRMaj;

/**
 * One kind of computation. An op holds no numbers of a pass: it reads the step's inputs and writes
 * the step's value.
 */
public abstract class Op {

  /** The word that texts and layouts are found by, for example {@code softmax}. */
  public abstract String kind();

  /**
   * The formula in LaTeX: Y for the step's value and X for its first input, unless the field has
   * letters of its own (S = Q K^T); f and x for a function of one number.
   */
  public abstract String formula();

  /** Computes every cell of the step's value from its inputs. */
  final void forward(Step step) {
    step.changed();
    forward(step, Rest.all(step));
  }

  /**
   * Computes the cells of the step's value that are not known; known ones may be computed again.
   */
  abstract void forward(Step step, Rest rest);

  /**
   * Whether the value may stand in a matrix with room for more columns, as {@link Step#window()}.
   */
  boolean leavesRoom() {
    return false;
  }

  /** Adds to the gradients of the step's inputs what the step's own gradient says. */
  abstract void backward(Step step, Gradients gradients);

  /** How the cell of a step's value was made. */
  abstract Explanation explain(Step step, int row, int column);

  /** The gradient an input's share is added to; null for constants, which have none. */
  static FMatrixRMaj gradient(Source source, Gradients gradients) {
    if (source instanceof Step step) {
      return step.gradient();
    }
    return source instanceof Parameter parameter ? gradients.of(parameter) : null;
  }
}
