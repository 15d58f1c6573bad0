package glassformer.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * How numbers are written, everywhere: decimals, a true minus sign (U+2212), minus infinity as its
 * sign.
 *
 * <p>A number that is not zero is never written as zero: where the usual decimals would hide it, it
 * gets one significant digit (0.0004), and below 0.0001 a power of ten (4e−7). {@link #probability}
 * rounds to {@code .00}, as tables of attention weights do, and keeps {@code 0} for what is exactly
 * zero; {@link #fixed} rounds as it is told.
 */
public final class Numbers {
  /** The minus sign, as wide as a plus. */
  public static final String MINUS = "\u2212";

  private static final String INFINITY = "\u221e";
  private static final double[] TENS = {1, 10, 100};

  private Numbers() {}

  /**
   * Three significant digits, at most two decimals: {@code 11.3}, {@code −5.28}, {@code 0.40},
   * {@code 1204}.
   */
  public static String cell(float value) {
    double size = Math.abs((double) value);
    return write(value, size < 9.995 ? 2 : size < 99.95 ? 1 : 0);
  }

  /** Two decimals up to 9999, none from there on: {@code 15.64}, {@code −9.48}. */
  public static String detail(float value) {
    return write(value, Math.abs((double) value) < 9999.995 ? 2 : 0);
  }

  /**
   * A number from 0 to 1 without its leading zero: {@code .97}, {@code .00}, {@code 1.0}; exactly
   * zero is {@code 0}.
   */
  public static String probability(float value) {
    if (value == 0) {
      return "0";
    }
    if (!(value > 0 && value <= 1)) {
      return cell(value);
    }
    long hundredths = Math.round(value * 100.0);
    return hundredths == 100 ? "1.0" : "." + hundredths / 10 + hundredths % 10;
  }

  /** As many decimals as asked for: {@code 0.970} with three, {@code 0.00} for 0.0004 with two. */
  public static String fixed(float value, int decimals) {
    if (!Float.isFinite(value)) {
      return special(value);
    }
    BigDecimal rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP);
    return signed(rounded.toPlainString());
  }

  /** The value itself: the fewest digits that read back to the same float. */
  public static String exact(float value) {
    if (!Float.isFinite(value)) {
      return special(value);
    }
    double size = Math.abs((double) value);
    boolean plain = size == 0 || size >= 1e-6 && size < 1e9;
    BigDecimal digits = new BigDecimal(Float.toString(value)).stripTrailingZeros();
    return signed(
        plain ? digits.toPlainString() : digits.toString().replace('E', 'e').replace("+", ""));
  }

  private static String write(float value, int decimals) {
    if (!Float.isFinite(value)) {
      return special(value);
    }
    double size = Math.abs((double) value);
    String sign = value < 0 ? MINUS : "";
    if (size >= 1e7 || size > 0 && size < 0.0001) {
      return sign + power(size);
    }
    long scaled = Math.round(size * TENS[decimals]);
    if (scaled == 0 && size > 0) {
      return sign + BigDecimal.valueOf(size).round(new MathContext(1)).toPlainString();
    }
    String digits = Long.toString(scaled);
    if (decimals == 0) {
      return sign + digits;
    }
    String padded = "0".repeat(Math.max(0, decimals + 1 - digits.length())) + digits;
    int point = padded.length() - decimals;
    return sign + padded.substring(0, point) + "." + padded.substring(point);
  }

  private static String power(double size) {
    int exponent = (int) Math.floor(Math.log10(size));
    long digits = Math.round(size / Math.pow(10, exponent - 1));
    if (digits == 100) {
      digits = 10;
      exponent++;
    }
    String fraction = digits % 10 == 0 ? "" : "." + digits % 10;
    return signed(digits / 10 + fraction + "e" + exponent);
  }

  private static String special(float value) {
    return Float.isNaN(value) ? "NaN" : (value < 0 ? MINUS : "") + INFINITY;
  }

  private static String signed(String ascii) {
    return ascii.replace("-", MINUS);
  }
}
