package glassformer.figure.kind;

import glassformer.words.Words;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A length on paper or in pixels: {@code 85mm}, {@code 1200px}. */
public record Length(double amount, Unit unit) {
  static final Length ONE_COLUMN = new Length(85, Unit.MM);
  static final Length BOTH_COLUMNS = new Length(170, Unit.MM);

  private static final Pattern FORM = Pattern.compile("(\\d+(?:\\.\\d+)?) ?(mm|cm|in|pt|px)");

  /** What is counted. */
  public enum Unit {
    MM(72 / 25.4),
    CM(72 / 2.54),
    IN(72),
    PT(1),
    /** Pixels, whose size the resolution says. */
    PX(0);

    private final double points;

    Unit(double points) {
      this.points = points;
    }
  }

  /**
   * Reads a length.
   *
   * @throws IllegalArgumentException if it is none; the message says what one looks like
   */
  public static Length parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException(Words.text("kind.length", text));
    }
    return new Length(
        Double.parseDouble(form.group(1)), Unit.valueOf(form.group(2).toUpperCase(Locale.ROOT)));
  }

  /** Points in millimetres, rounded up to whole ones. */
  static int millimetres(double points) {
    return (int) Math.ceil(points / Unit.MM.points);
  }

  /**
   * In points, 1/72 inch.
   *
   * @param dpi pixels an inch
   */
  public double points(double dpi) {
    return amount * (unit == Unit.PX ? 72 / dpi : unit.points);
  }

  @Override
  public String toString() {
    String number = BigDecimal.valueOf(amount).stripTrailingZeros().toPlainString();
    return number + unit.name().toLowerCase(Locale.ROOT);
  }
}
