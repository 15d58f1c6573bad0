package glassformer.figure;

/** Contrast of two colours as WCAG 2 defines it: 1 (none) to 21 (black on white). */
public final class Contrast {
  private Contrast() {}

  /** {@code (L1 + 0.05) / (L2 + 0.05)} of the lighter and the darker colour's luminance. */
  public static double between(int argb, int other) {
    double a = luminance(argb);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(int argb) {
    return 0.2126 * Oklab.linear(argb >> 16 & 255)
        + 0.7152 * Oklab.linear(argb >> 8 & 255)
        + 0.0722 * Oklab.linear(argb & 255);
  }
}
