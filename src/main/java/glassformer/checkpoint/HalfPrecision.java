package glassformer.checkpoint;

/** The two 16-bit floating-point formats that weights are stored in. */
final class HalfPrecision {
  private static final int FRACTION_BITS = 10;
  private static final int MAX_EXPONENT = 31;

  private HalfPrecision() {}

  /** IEEE 754 binary16: 1 sign bit, 5 of exponent (bias 15), 10 of fraction. Exact. */
  static float float16(short bits) {
    int exponent = (bits >> FRACTION_BITS) & MAX_EXPONENT;
    int fraction = bits & ((1 << FRACTION_BITS) - 1);
    float magnitude;
    if (exponent == MAX_EXPONENT) {
      magnitude = fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
    } else if (exponent == 0) {
      magnitude = Math.scalb((float) fraction, -14 - FRACTION_BITS);
    } else {
      magnitude =
          Math.scalb((float) (fraction + (1 << FRACTION_BITS)), exponent - 15 - FRACTION_BITS);
    }
    return bits < 0 ? -magnitude : magnitude;
  }

  /** The upper half of an IEEE 754 binary32. Exact. */
  static float bfloat16(short bits) {
    return Float.intBitsToFloat(bits << 16);
  }
}
