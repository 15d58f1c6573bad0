package glassformer.trace;

import org.ejml.data.FMatrixRMaj;

/**
 * An op so cheap that its numbers are written out only when somebody reads them: other ops read
 * through it, and memory that is not written costs no time.
 *
 * <p>What is written out then are the numbers that were computed with: each is a copy of a number
 * that was recorded, or one product of it.
 */
abstract class OnDemand extends Op {

  /** Nothing is computed. */
  @Override
  final void forward(Step step, Rest rest) {}

  /** Writes every cell of the step's value. */
  abstract void fill(Step step, FMatrixRMaj value);
}
