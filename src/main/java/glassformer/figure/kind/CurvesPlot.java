package glassformer.figure.kind;

import glassformer.figure.Anchor;
import glassformer.figure.Area;
import glassformer.figure.Ink;
import glassformer.figure.Numbers;
import glassformer.figure.Scale;
import glassformer.figure.Surface;
import glassformer.figure.Type;
import glassformer.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Dimensions of the encoding of positions as curves: a dot is a number of the model; between the
 * dots runs the wave, where it is one, else a straight line.
 */
final class CurvesPlot implements Plot {
  private static final double SHARE = 0.36;
  private static final double LEAST_HEIGHT = 90;
  private static final double DOT = 2.2;
  private static final double GAP = 6;
  private static final double LINE = 1.5 * Setting.TEXT;
  private static final int SAMPLES_A_WAVE = 100;
  private static final int MOST_SAMPLES = 3000;
  private static final int MOST_DOTS = 64;
  private static final Type NUMBERS = Type.numbers(0.9 * Setting.TEXT);

  private final List<PositionCurve> curves;
  private final HueLegend names;
  private final Setting setting;
  private final double least;
  private final double most;
  private final int positions;
  private final Area box;

  /**
   * @param left where the curves begin, or farther to the right where numbers need the room
   * @param right where they end
   */
  CurvesPlot(List<PositionCurve> curves, double left, double right, Setting setting) {
    this.curves = curves;
    names =
        new HueLegend(
            curves.stream().map(c -> new HueLegend.Entry(c.name(), c.ink())).toList(), setting);
    this.setting = setting;
    positions = curves.get(0).values().length;
    boolean waves = curves.stream().allMatch(curve -> curve.wavelength().isPresent());
    float low = 0;
    float high = 0;
    for (PositionCurve curve : curves) {
      for (float value : curve.values()) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    least = waves ? -1 : low;
    most = waves || high == low ? Math.max(1, low) : high;
    double numbers = Math.max(number(least).width(), number(most).width());
    double from = Math.max(left, numbers + GAP + titleRoom());
    double height = Math.max(LEAST_HEIGHT, SHARE * (right - from));
    box = new Area(from, GAP, right - from, height);
  }

  /** A number at an axis. */
  private record Tick(String text, double width) {}

  private static Tick number(double value) {
    String text =
        value == Math.rint(value) ? Numbers.fixed((float) value, 0) : Numbers.cell((float) value);
    return new Tick(text, Setting.MEASURE.textWidth(text, NUMBERS));
  }

  private double titleRoom() {
    return setting.texts().axisTitles() ? LINE : 0;
  }

  private double x(double position) {
    return box.x() + box.width() * (positions > 1 ? position / (positions - 1) : 0.5);
  }

  private double y(double value) {
    return box.bottom() - (value - least) / (most - least) * box.height();
  }

  @Override
  public double width() {
    double ticks = box.right() + number(positions - 1).width() / 2;
    return setting.texts().legend() ? Math.max(ticks, names.width()) : ticks;
  }

  private double legendTop() {
    return box.bottom() + LINE + GAP + titleRoom();
  }

  @Override
  public double height() {
    return legendTop() + (setting.texts().legend() ? names.height() : 0);
  }

  @Override
  public void paint(Surface surface) {
    surface.group("axes");
    axes(surface);
    surface.endGroup();
    for (PositionCurve curve : curves) {
      surface.group("curve");
      curve(surface, curve);
      surface.endGroup();
    }
    if (setting.texts().legend()) {
      surface.group("names");
      names.paint(surface, legendTop());
      surface.endGroup();
    }
  }

  private void axes(Surface surface) {
    int faint = setting.argb(Ink.BORDER);
    int muted = setting.argb(Ink.TEXT_MUTED);
    for (double value : new double[] {least, 0, most}) {
      surface.line(box.x(), y(value), box.right(), y(value), 1, faint);
      boolean covered = value == 0 && least < 0 && Math.min(y(least) - y(0), y(0) - y(most)) < LINE;
      if (!covered) {
        double baseline = y(value) + NUMBERS.middle();
        surface.text(number(value).text(), box.x() - GAP, baseline, NUMBERS, Anchor.END, muted);
      }
    }
    double baseline = box.bottom() + LINE;
    int step = step();
    for (int position = 0; position < positions; position += step) {
      surface.line(x(position), box.bottom(), x(position), box.bottom() + 3, 1, muted);
      surface.text(number(position).text(), x(position), baseline, NUMBERS, Anchor.MIDDLE, muted);
    }
    if (setting.texts().axisTitles()) {
      String title = Words.text("kind.axis.position");
      surface.text(title, box.centreX(), baseline + LINE, Setting.WORDS, Anchor.MIDDLE, muted);
      String up = surface.shorten(Words.text("kind.axis.value"), Setting.WORDS, box.height());
      surface.text(up, 0.9 * Setting.TEXT, box.centreY(), Setting.WORDS, Anchor.MIDDLE, -90, muted);
    }
  }

  /** Every how many positions a number stands: 1, 2, 5, 10, 20 and so on. */
  private int step() {
    double needed = number(positions - 1).width() + 2 * GAP;
    int[] round = {1, 2, 5};
    for (int ten = 1; ; ten *= 10) {
      for (int step : round) {
        if (step * ten >= positions || x(step * ten) - x(0) >= needed) {
          return step * ten;
        }
      }
    }
  }

  private void curve(Surface surface, PositionCurve curve) {
    int argb = setting.argb(curve.ink());
    double[] at = places(curve);
    double[] x = new double[at.length];
    double[] y = new double[at.length];
    for (int i = 0; i < at.length; i++) {
      x[i] = x(at[i]);
      y[i] = y(curve.wavelength().isPresent() ? curve.at(at[i]) : curve.values()[i]);
    }
    surface.polyline(x, y, 1.3, argb);
    for (int t = 0; positions <= MOST_DOTS && t < positions; t++) {
      surface.fill(new Area(x(t) - DOT, y(curve.values()[t]) - DOT, 2 * DOT, 2 * DOT), DOT, argb);
    }
  }

  /** Where the line is drawn through: many places on a wave, else the positions. */
  private double[] places(PositionCurve curve) {
    if (curve.wavelength().isEmpty()) {
      return IntStream.range(0, positions).asDoubleStream().toArray();
    }
    double last = Math.max(0, positions - 1);
    double waves = last / curve.wavelength().getAsDouble();
    int count = (int) Math.min(MOST_SAMPLES, 2 + Math.ceil(waves * SAMPLES_A_WAVE));
    return IntStream.range(0, count).mapToDouble(i -> last * i / (count - 1)).toArray();
  }

  @Override
  public Optional<Scale> scale() {
    return Optional.empty();
  }

  @Override
  public String description() {
    String names = curves.stream().map(PositionCurve::name).collect(Collectors.joining(", "));
    return Words.text("kind.curve.description", names);
  }

  @Override
  public boolean showsNumbers() {
    return true;
  }
}
