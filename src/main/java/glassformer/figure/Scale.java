package glassformer.figure;

import java.util.List;
import org.ejml.data.FMatrixRMaj;

/**
 * How values become positions on a colour map, with the true minimum and maximum of what it was
 * made from.
 *
 * <p>Infinite and NaN values do not count. Where no finite value is, minimum and maximum are NaN.
 *
 * @param fitted whether a scale of probabilities ends at the largest of them, not at 1
 */
public record Scale(Kind kind, float minimum, float maximum, boolean fitted) {

  /** A scale on which probabilities go up to 1. */
  public Scale(Kind kind, float minimum, float maximum) {
    this(kind, minimum, maximum, false);
  }

  /** Signed values about 0 with symmetric ends, or probabilities from 0 to 1. */
  public enum Kind {
    DIVERGING,
    SEQUENTIAL
  }

  /** A scale for signed values, shared by all the matrices given. */
  public static Scale diverging(FMatrixRMaj... matrices) {
    return over(Kind.DIVERGING, List.of(matrices));
  }

  /** A scale for probabilities, shared by all the matrices given. */
  public static Scale sequential(FMatrixRMaj... matrices) {
    return over(Kind.SEQUENTIAL, List.of(matrices));
  }

  /** A scale of a kind, shared by all the matrices given. */
  public static Scale over(Kind kind, List<FMatrixRMaj> matrices) {
    float minimum = Float.POSITIVE_INFINITY;
    float maximum = Float.NEGATIVE_INFINITY;
    for (FMatrixRMaj matrix : matrices) {
      for (int i = 0, n = matrix.getNumElements(); i < n; i++) {
        float value = matrix.data[i]; // NaN is neither below nor above anything
        if (value < minimum && value > Float.NEGATIVE_INFINITY) {
          minimum = value;
        }
        if (value > maximum && value < Float.POSITIVE_INFINITY) {
          maximum = value;
        }
      }
    }
    return minimum <= maximum ? new Scale(kind, minimum, maximum) : empty(kind);
  }

  private static Scale empty(Kind kind) {
    return new Scale(kind, Float.NaN, Float.NaN);
  }

  /** The same, where probabilities go up to the largest of them. */
  public Scale fitted(boolean wanted) {
    return new Scale(kind, minimum, maximum, wanted);
  }

  /** Whether no finite value was seen. */
  public boolean isEmpty() {
    return Float.isNaN(minimum);
  }

  /** The value at the map's left end: minus the largest magnitude, or 0. */
  public float low() {
    return kind == Kind.SEQUENTIAL ? 0 : -high();
  }

  /**
   * The value at the map's right end: the largest magnitude (1 where all is 0); of probabilities 1
   * unless fitted.
   */
  public float high() {
    if (kind == Kind.SEQUENTIAL && !fitted || isEmpty()) {
      return 1;
    }
    float largest = Math.max(Math.abs(minimum), Math.abs(maximum));
    return largest > 0 ? largest : 1;
  }

  /**
   * Where a value lies between {@link #low} (0) and {@link #high} (1); outside values take the
   * nearer end.
   */
  public double position(float value) {
    return position(value, high());
  }

  /** The same, where {@link #high} is at hand. */
  double position(float value, float high) {
    double share = (double) value / high;
    double position = kind == Kind.SEQUENTIAL ? share : 0.5 + 0.5 * share;
    return Math.max(0, Math.min(1, position));
  }
}
