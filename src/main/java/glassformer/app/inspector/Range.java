package glassformer.app.inspector;

import glassformer.session.Cell;
import java.util.Optional;
import org.ejml.data.FMatrixRMaj;

/**
 * Where the smallest and the largest number of a matrix stand; hidden cells, which are minus
 * infinity, do not count.
 */
record Range(Optional<Cell> smallest, Optional<Cell> largest) {

  static Range of(FMatrixRMaj matrix) {
    int low = -1;
    int high = -1;
    for (int i = 0; i < matrix.getNumElements(); i++) {
      float value = matrix.data[i];
      if (Float.isFinite(value)) {
        low = low < 0 || value < matrix.data[low] ? i : low;
        high = high < 0 || value > matrix.data[high] ? i : high;
      }
    }
    return new Range(cell(low, matrix), cell(high, matrix));
  }

  private static Optional<Cell> cell(int index, FMatrixRMaj matrix) {
    return index < 0
        ? Optional.empty()
        : Optional.of(new Cell(index / matrix.numCols, index % matrix.numCols));
  }
}
