package glassformer.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ejml.data.FMatrixRMaj;

/** The matrices that one pass took from a memory, whether or not it came to its end. */
final class Loan {
  private static final float[] NOTHING = {};

  private final Memory memory;
  private final List<FMatrixRMaj> taken = new ArrayList<>();
  private final Map<String, FMatrixRMaj> inherited = new ConcurrentHashMap<>();

  Loan(Memory memory) {
    this.memory = memory;
  }

  /** A matrix whose cells have any values: whoever takes it writes all of them. */
  FMatrixRMaj take(int rows, int columns) {
    return lend(matrix(memory.take(Math.multiplyExact(rows, columns)), rows, columns));
  }

  /**
   * Takes over the cells of a matrix that another loan of the same memory took, for {@link
   * #inherited}; the matrix itself loses them as it does in {@link #end}.
   */
  void inherit(String name, FMatrixRMaj matrix) {
    inherited.put(name, matrix(withdraw(matrix), matrix.numRows, matrix.numCols));
  }

  /**
   * The matrix inherited under a name, if its array has room for so many rows: its first rows are
   * as they were, others have any values. What has no room is given back.
   */
  Optional<FMatrixRMaj> inherited(String name, int rows, int columns) {
    FMatrixRMaj matrix = inherited.isEmpty() ? null : inherited.remove(name);
    if (matrix == null) {
      return Optional.empty();
    }
    if (matrix.numCols != columns || matrix.data.length < Math.multiplyExact(rows, columns)) {
      memory.give(List.of(withdraw(matrix)));
      return Optional.empty();
    }
    matrix.numRows = rows;
    return Optional.of(lend(matrix));
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
    inherited.values().forEach(matrix -> cells.add(withdraw(matrix)));
    inherited.clear();
    memory.give(cells);
  }

  /** The cells of a matrix, which loses them. */
  private static float[] withdraw(FMatrixRMaj matrix) {
    float[] cells = matrix.data;
    matrix.data = NOTHING;
    return cells;
  }
}
