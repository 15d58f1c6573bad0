package glassformer.math;

import java.util.Random;
import org.ejml.data.FMatrixRMaj;

/** Matrices for tests, and their comparison. */
final class Matrices {
  private Matrices() {}

  /** Normal values in an array that is longer than the matrix, its end poisoned with NaN. */
  static FMatrixRMaj random(int rows, int columns, Random random) {
    FMatrixRMaj matrix = new FMatrixRMaj(rows, columns);
    matrix.data = new float[rows * columns + 5];
    for (int i = 0; i < matrix.data.length; i++) {
      matrix.data[i] = i < rows * columns ? (float) random.nextGaussian() : Float.NaN;
    }
    return matrix;
  }

  static FMatrixRMaj row(float... values) {
    return new FMatrixRMaj(1, values.length, true, values);
  }

  /** The largest absolute difference; NaN anywhere gives NaN. */
  static double difference(FMatrixRMaj actual, FMatrixRMaj expected) {
    Shapes.same("comparison", actual, expected);
    double largest = 0;
    for (int i = 0; i < actual.getNumElements(); i++) {
      largest = Math.max(largest, Math.abs((double) actual.data[i] - expected.data[i]));
    }
    return largest;
  }

  static double sumOfProducts(FMatrixRMaj left, FMatrixRMaj right) {
    Shapes.same("sum of products", left, right);
    double sum = 0;
    for (int i = 0; i < left.getNumElements(); i++) {
      sum += (double) left.data[i] * right.data[i];
    }
    return sum;
  }
}
