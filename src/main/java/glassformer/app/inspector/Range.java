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
    float smallest = Float.POSITIVE_INFINITY;
    float largest = Float.NEGATIVE_INFINITY;
    for (int i = 0, n = matrix.getNumElements(); i < n; i++) {
      float value = matrix.data[i]; // NaN is neither below nor above anything
      if (value < smallest && value > Float.NEGATIVE_INFINITY) {
        smallest = value;
        low = i;
      }
      if (value > largest && value < Float.POSITIVE_INFINITY) {
        largest = value;
        high = i;
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
