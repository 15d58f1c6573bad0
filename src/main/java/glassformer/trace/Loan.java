package glassformer.trace;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/** The matrices that one pass took from a memory, whether or not it came to its end. */
final class Loan {
  private static final float[] NOTHING = {};

  private final Memory memory;
  private final List<FMatrixRMaj> taken = new ArrayList<>();

  Loan(Memory memory) {
    this.memory = memory;
  }

  /** A matrix whose cells have any values: whoever takes it writes all of them. */
  FMatrixRMaj take(int rows, int columns) {
    FMatrixRMaj matrix = new FMatrixRMaj();
    matrix.data = memory.take(Math.multiplyExact(rows, columns));
    matrix.numRows = rows;
    matrix.numCols = columns;
    synchronized (taken) {
      taken.add(matrix);
    }
    return matrix;
  }

  /**
   * Gives everything back. The matrices keep their sizes and lose their cells: whoever still has
   * one can read no number, neither its own nor a later pass's.
   */
  void end() {
    List<float[]> cells = new ArrayList<>();
    synchronized (taken) {
      for (FMatrixRMaj matrix : taken) {
        cells.add(matrix.data);
        matrix.data = NOTHING;
      }
      taken.clear();
    }
    memory.give(cells);
  }
}
