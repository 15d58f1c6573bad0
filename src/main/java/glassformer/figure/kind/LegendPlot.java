package glassformer.figure.kind;

import glassformer.figure.Anchor;
import glassformer.figure.Area;
import glassformer.figure.Ink;
import glassformer.figure.Legend;
import glassformer.figure.Scale;
import glassformer.figure.Surface;
import java.util.Optional;

/**
 * A legend that ends at the right edge, with the name of what it belongs to before it; in a narrow
 * figure the bar gives way to the name.
 */
record LegendPlot(Scale shown, String name, double width, Setting setting) implements Plot {
  private static final double BAR = 180;
  private static final double NARROW = 80;
  private static final double GAP = 10;

  /** The least width at which it looks right. */
  static double comfortable(String name) {
    return BAR + words(name);
  }

  private static double words(String name) {
    return name.isEmpty() ? 0 : Setting.MEASURE.textWidth(name, Setting.WORDS) + GAP;
  }

  @Override
  public double height() {
    return Legend.height(Setting.TEXT);
  }

  @Override
  public void paint(Surface surface) {
    double bar = Math.min(width, Math.max(NARROW, Math.min(BAR, width - words(name))));
    double room = width - bar - GAP;
    surface.group("legend");
    if (!name.isEmpty() && room > 0) {
      double baseline = Legend.middle() + Setting.WORDS.middle();
      String text = surface.shorten(name, Setting.WORDS, room);
      surface.text(text, room, baseline, Setting.WORDS, Anchor.END, setting.argb(Ink.TEXT_MUTED));
    }
    Area area = new Area(width - bar, 0, bar, height());
    Legend.paint(surface, shown, area, Setting.TEXT, setting.palette());
    surface.endGroup();
  }

  @Override
  public Optional<Scale> scale() {
    return Optional.empty();
  }

  @Override
  public String description() {
    return "";
  }

  @Override
  public boolean showsNumbers() {
    return true;
  }
}
