package glassformer.trace;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.ejml.data.FMatrixRMaj;

/** The matrices that one pass took from a memory, whether or not it came to its end. */
final class Loan {
  private static final float[] NOTHING = {};

  private final Memory memory;
  private final Queue<FMatrixRMaj> taken = new ConcurrentLinkedQueue<>();

  Loan(Memory memory) {
    this.memory = memory;
  }

  /** A matrix whose cells have any values: whoever takes it writes all of them. */
  FMatrixRMaj take(int rows, int columns) {
    FMatrixRMaj matrix = new FMatrixRMaj();
    matrix.data = memory.take(Math.multiplyExact(rows, columns));
    matrix.numRows = rows;
    matrix.numCols = columns;
    taken.add(matrix);
    return matrix;
  }

  /**
   * Gives everything back. The matrices keep their sizes and lose their cells: whoever still has
   * one can read no number, neither its own nor a later pass's.
   */
  void end() {
    for (FMatrixRMaj matrix = taken.poll(); matrix != null; matrix = taken.poll()) {
      float[] cells = matrix.data;
      matrix.data = NOTHING;
      memory.give(cells);
    }
  }
}
