package glassformer.figure.data;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** A float as text that other programs read back to the same float. */
final class FloatText {
  /** Before Java 19 {@code Float.toString} may write a digit more than is needed. */
  private static final boolean SHORTEST = Runtime.version().feature() >= 19;

  private static final List<RoundingMode> EITHER_SIDE = List.of(RoundingMode.DOWN, RoundingMode.UP);

  private FloatText() {}

  /** The fewest digits that read back to the value; {@code inf}, {@code -inf} and {@code nan}. */
  static String of(float value) {
    if (Float.isNaN(value)) {
      return "nan";
    }
    if (Float.isInfinite(value)) {
      return value > 0 ? "inf" : "-inf";
    }
    String text = Float.toString(value);
    return SHORTEST || value == 0 ? text : shortened(text, value);
  }

  /**
   * Leaves out digits as long as the text still reads back: if any shorter decimal does, one of the
   * two that lie about the text does.
   */
  private static String shortened(String text, float value) {
    BigDecimal decimal = new BigDecimal(text).stripTrailingZeros();
    if (decimal.precision() == 1) {
      return text;
    }
    for (RoundingMode mode : EITHER_SIDE) {
      BigDecimal shorter = decimal.round(new MathContext(decimal.precision() - 1, mode));
      if (shorter.floatValue() == value) {
        return shortened(shorter.toString(), value);
      }
    }
    return text;
  }
}
