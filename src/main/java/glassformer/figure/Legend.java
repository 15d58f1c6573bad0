package glassformer.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * A scale's legend: the colours as a bar, ticks at the true minimum and maximum, and zero (or 0 and
 * 1) where there is room beside them.
 */
public final class Legend {
  private static final double BAR = 8;
  private static final double TICK = 2.5;
  private static final double SPACE = 8;
  private static final double TINY = 0.0001;

  private final Surface surface;
  private final Scale scale;
  private final Area area;
  private final Type numbers;
  private final Palette palette;
  private final List<Area> taken = new ArrayList<>();

  private Legend(Surface surface, Scale scale, Area area, double textSize, Palette palette) {
    this.surface = surface;
    this.scale = scale;
    this.area = area;
    this.numbers = Type.numbers(0.9 * textSize);
    this.palette = palette;
  }

  /** The height that a legend takes at a text size. */
  public static double height(double textSize) {
    return BAR + 2 * TICK + 1.2 * textSize;
  }

  /** How far below its top the middle of its bar lies. */
  public static double middle() {
    return TICK + BAR / 2;
  }

  /** Paints it along the top of an area, from its left to its right edge. */
  public static void paint(
      Surface surface, Scale scale, Area area, double textSize, Palette palette) {
    new Legend(surface, scale, area, textSize, palette).paint();
  }

  private void paint() {
    bar();
    if (!scale.isEmpty()) {
      tick(scale.minimum());
      tick(scale.maximum());
      range();
    }
    number(0, "0", palette.argb(Ink.TEXT_MUTED));
    if (scale.kind() == Scale.Kind.SEQUENTIAL && !scale.fitted()) {
      number(1, "1", palette.argb(Ink.TEXT_MUTED));
    }
  }

  /**
   * An entry of the map after the other, each up to the right end under those that follow: edges
   * that only touch let the ground shine through.
   */
  private void bar() {
    ColourMap map = palette.map(scale.kind());
    double radius = BAR / 2;
    double top = area.y() + TICK;
    surface.fill(new Area(area.x(), top, BAR, BAR), radius, map.argb(0));
    surface.fill(new Area(area.right() - BAR, top, BAR, BAR), radius, map.argb(1));
    for (int i = 0; i < ColourMap.SIZE; i++) {
      double left = Math.max(radius, (i - 0.5) / (ColourMap.SIZE - 1) * area.width());
      double width = area.width() - radius - left;
      if (width > 0) {
        int colour = map.argb((double) i / (ColourMap.SIZE - 1));
        surface.fill(new Area(area.x() + left, top, width, BAR), 0, colour);
      }
    }
  }

  private void tick(float value) {
    double x = Math.max(area.x() + 1, Math.min(area.right() - 1, place(value)));
    surface.line(x, area.y(), x, area.y() + BAR + 2 * TICK, 2, palette.argb(Ink.TEXT));
  }

  /** Writes minimum and maximum under their ticks, moved apart where they would touch. */
  private void range() {
    String minimum = text(scale.minimum());
    String maximum = text(scale.maximum());
    int colour = palette.argb(Ink.TEXT);
    if (minimum.equals(maximum)) {
      write(maximum, left(maximum, scale.maximum()), colour);
      return;
    }
    double width = surface.textWidth(minimum, numbers);
    double lower = left(minimum, scale.minimum());
    double upper = left(maximum, scale.maximum());
    double overlap = Math.max(0, lower + width + SPACE - upper);
    lower = Math.max(area.x(), lower - overlap / 2);
    upper = Math.max(lower + width + SPACE, upper + overlap / 2);
    double past = Math.max(0, upper + surface.textWidth(maximum, numbers) - area.right());
    write(minimum, Math.min(lower, upper - past - width - SPACE), colour);
    write(maximum, upper - past, colour);
  }

  /** Probabilities that only a power of ten could write are rounded to 0, as in tables of them. */
  private String text(float value) {
    boolean tiny = scale.kind() == Scale.Kind.SEQUENTIAL && value < TINY;
    return tiny ? Numbers.fixed(value, 2) : Numbers.detail(value);
  }

  /** Writes a number under its place unless one stands there already. */
  private void number(float value, String text, int argb) {
    double left = left(text, value);
    double right = left + surface.textWidth(text, numbers);
    if (taken.stream().noneMatch(other -> other.x() < right && left < other.right())) {
      write(text, left, argb);
    }
  }

  private void write(String text, double left, int argb) {
    double width = surface.textWidth(text, numbers);
    taken.add(new Area(left - SPACE, 0, width + 2 * SPACE, 1));
    double baseline = area.y() + BAR + 2 * TICK + numbers.size();
    surface.text(text, left, baseline, numbers, Anchor.START, argb);
  }

  /** Where a number under its place begins, moved to stay in the area. */
  private double left(String text, float value) {
    double width = surface.textWidth(text, numbers);
    double left = place(value) - width / 2;
    return Math.max(area.x(), Math.min(area.right() - width, left));
  }

  private double place(float value) {
    return area.x() + scale.position(value) * area.width();
  }
}
