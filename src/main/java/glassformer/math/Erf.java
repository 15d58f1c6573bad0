package glassformer.math;

/**
 * The error function {@code erf(x) = 2 / sqrt(pi) * integral of exp(-t^2) from 0 to x}, to 2e-9.
 *
 * <p>A rational function {@code x P(x^2) / Q(x^2)}, fitted by weighted least squares up to 4.3,
 * where erf is 1 - 1.2e-9. It has no branch, so that the compiler can vectorise loops over it.
 */
public final class Erf {
  private static final double END = 4.3;

  private Erf() {}

  /** The error function of {@code x}. */
  public static double of(double x) {
    double z = x > END ? END : x < -END ? -END : x;
    double y = z * z;
    double p = -1.399215557643e-08;
    p = p * y + 4.843623324969e-06;
    p = p * y + 0.0003850140748715;
    p = p * y + 0.003845077822427;
    p = p * y + 0.05438193300991;
    p = p * y + 0.1846757316742;
    p = p * y + 1.128379183642;
    double q = 6.460587925488e-05;
    q = q * y + 0.001313820861892;
    q = q * y + 0.01547279863978;
    q = q * y + 0.1138597288971;
    q = q * y + 0.4969981712732;
    q = q * y + 1.0;
    return z * p / q;
  }
}
