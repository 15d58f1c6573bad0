package glassformer.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ejml.data.FMatrixRMaj;

/** Matrices and labels for the tests of figures. */
final class Matrices {
  private Matrices() {}

  static FMatrixRMaj random(int rows, int columns) {
    Random random = new Random(rows * 31L + columns);
    FMatrixRMaj matrix = new FMatrixRMaj(rows, columns);
    for (int i = 0; i < matrix.getNumElements(); i++) {
      matrix.data[i] = (float) (5 * random.nextGaussian());
    }
    return matrix;
  }

  /** Scores of which those above the diagonal are hidden. */
  static FMatrixRMaj causal(int size) {
    FMatrixRMaj matrix = random(size, size);
    for (int row = 0; row < size; row++) {
      for (int column = row + 1; column < size; column++) {
        matrix.set(row, column, Float.NEGATIVE_INFINITY);
      }
    }
    return matrix;
  }

  static List<String> labels(int count) {
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      labels.add(i % 5 == 3 ? "an extraordinarily long token " + i : "word" + i);
    }
    return labels;
  }
}
