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

  /**
   * How many of the first inputs are read row by row, so that row r of the result depends on their
   * rows r and on no other; 0 if the op does not work row by row.
   */
  int inputsByRow() {
    return 0;
  }

  /** Computes every cell of the step's value from its inputs. */
  abstract void forward(Step step);

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
