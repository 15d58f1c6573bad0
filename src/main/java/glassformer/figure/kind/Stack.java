package glassformer.figure.kind;

import glassformer.figure.PlacedSurface;
import glassformer.figure.Scale;
import glassformer.figure.Surface;
import java.util.Optional;

/** One plot above another, each with its own legend if it has one. */
record Stack(Plot upper, Plot lower) implements Plot {
  private static final double SPACE = 1.5 * Setting.TEXT;

  @Override
  public double width() {
    return Math.max(upper.width(), lower.width());
  }

  @Override
  public double height() {
    return upper.height() + SPACE + lower.height();
  }

  @Override
  public void paint(Surface surface) {
    upper.paint(surface);
    double top = upper.height() + SPACE;
    lower.paint(new PlacedSurface(surface, 0, top, 1, lower.width(), lower.height()));
  }

  @Override
  public Optional<Scale> scale() {
    return Optional.empty();
  }

  @Override
  public String description() {
    return (upper.description() + " " + lower.description()).strip();
  }

  @Override
  public boolean showsNumbers() {
    return upper.showsNumbers() && lower.showsNumbers();
  }
}
