package glassformer.checkpoint;

/** The two 16-bit floating-point formats that weights are stored in. */
final class HalfPrecision {
  private static final int MAGNITUDE = 0x7fff;
  private static final int EXPONENT = 0x7c00;

  /** The two formats' fractions differ by 13 bits. */
  private static final int FRACTION_SHIFT = 13;

  /** 2^(127 - 15): the exponents' biases differ. */
  private static final float BIAS = 0x1p112f;

  private HalfPrecision() {}

  /** IEEE 754 binary16: 1 sign bit, 5 of exponent (bias 15), 10 of fraction. Exact. */
  static float float16(short bits) {
    float magnitude = Float.intBitsToFloat((bits & MAGNITUDE) << FRACTION_SHIFT) * BIAS;
    if ((bits & EXPONENT) == EXPONENT) {
      magnitude = (bits & MAGNITUDE) == EXPONENT ? Float.POSITIVE_INFINITY : Float.NaN;
    }
    return bits < 0 ? -magnitude : magnitude;
  }

  /** The upper half of an IEEE 754 binary32. Exact. */
  static float bfloat16(short bits) {
    return Float.intBitsToFloat(bits << 16);
  }
}
