package glassformer.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ejml.data.FMatrixRMaj;

/** The matrices that one pass took from a memory, whether or not it came to its end. */
final class Loan {
  private static final float[] NOTHING = {};

  private final Memory memory;
  private final List<FMatrixRMaj> taken = new ArrayList<>();

  Loan(Memory memory) {
    this.memory = memory;
  }

  /**
   * A matrix whose cells have any values: whoever takes it writes all of them.
   *
   * @param rowsLater that its array has room for, when another loan inherits it
   */
  FMatrixRMaj take(int rows, int columns, int rowsLater) {
    return lend(matrix(memory.take(Math.multiplyExact(rowsLater, columns)), rows, columns));
  }

  /**
   * Takes over the array of a matrix that another loan of the same memory took, if it has room for
   * so many rows: its first rows are as they were, others have any values. What has no room is
   * given back. Either way the matrix loses its cells as it does in {@link #end}.
   */
  Optional<FMatrixRMaj> inherit(FMatrixRMaj matrix, int rows, int columns) {
    boolean fits = matrix.numCols == columns;
    float[] cells = withdraw(matrix);
    if (!fits || cells.length < Math.multiplyExact(rows, columns)) {
      memory.give(List.of(cells));
      return Optional.empty();
    }
    return Optional.of(lend(matrix(cells, rows, columns)));
  }

  private static FMatrixRMaj matrix(float[] cells, int rows, int columns) {
    FMatrixRMaj matrix = new FMatrixRMaj();
    matrix.data = cells;
    matrix.numRows = rows;
    matrix.numCols = columns;
    return matrix;
  }

  private FMatrixRMaj lend(FMatrixRMaj matrix) {
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
      taken.forEach(matrix -> cells.add(withdraw(matrix)));
      taken.clear();
    }
    memory.give(cells);
  }

  /** The cells of a matrix, which loses them. */
  private static float[] withdraw(FMatrixRMaj matrix) {
    float[] cells = matrix.data;
    matrix.data = NOTHING;
    return cells;
  }
}
