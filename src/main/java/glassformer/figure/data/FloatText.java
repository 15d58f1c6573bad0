package glassformer.figure.data;

import java.math.BigDecimal;
import java.math.MathContext;

/** A float as text that other programs read back to the same float. */
final class FloatText {
  private FloatText() {}

  /** The fewest digits that read back to the value; {@code inf}, {@code -inf} and {@code nan}. */
  static String of(float value) {
    if (Float.isNaN(value)) {
      return "nan";
    }
    if (Float.isInfinite(value)) {
      return value > 0 ? "inf" : "-inf";
    }
    return value == 0 ? Float.toString(value) : fewest(value);
  }

  /** Before Java 19 {@code Float.toString} may write a digit more than is needed. */
  private static String fewest(float value) {
    String text = Float.toString(value);
    BigDecimal exact = new BigDecimal(value);
    for (int digits = new BigDecimal(text).stripTrailingZeros().precision() - 1;
        digits > 0;
        digits--) {
      BigDecimal shorter = exact.round(new MathContext(digits));
      if (shorter.floatValue() != value) {
        return text;
      }
      text = shorter.toString();
    }
    return text;
  }
}
