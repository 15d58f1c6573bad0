package glassformer.figure.kind;

import glassformer.figure.Anchor;
import glassformer.figure.Area;
import glassformer.figure.Ink;
import glassformer.figure.Surface;
import java.util.List;

/** Which hue stands for what, in as many columns as there is room for. */
record HueLegend(List<Entry> entries, Setting setting) {
  private static final double SWATCH = 9;
  private static final double GAP = 5;
  private static final double APART = 14;
  private static final double LINE = 1.5 * Setting.TEXT;

  /** A hue and its name. */
  record Entry(String name, Ink ink) {}

  private double column() {
    double longest = 0;
    for (Entry entry : entries) {
      longest = Math.max(longest, Setting.MEASURE.textWidth(entry.name(), Setting.WORDS));
    }
    return Math.min(setting.width(), SWATCH + GAP + longest) + APART;
  }

  private int columns() {
    return (int) Math.max(1, Math.min(entries.size(), (setting.width() + APART) / column()));
  }

  double width() {
    return columns() * column() - APART;
  }

  double height() {
    return LINE * ((entries.size() + columns() - 1) / columns());
  }

  /** Paints it below a line. */
  void paint(Surface surface, double y) {
    for (int i = 0; i < entries.size(); i++) {
      double x = column() * (i % columns());
      double middle = y + LINE * (i / columns() + 0.5);
      Area swatch = new Area(x, middle - SWATCH / 2, SWATCH, SWATCH);
      surface.fill(swatch, 2, setting.argb(entries.get(i).ink()));
      surface.text(
          surface.shorten(entries.get(i).name(), Setting.WORDS, column() - APART - SWATCH - GAP),
          x + SWATCH + GAP,
          middle + Setting.WORDS.middle(),
          Setting.WORDS,
          Anchor.START,
          setting.argb(Ink.TEXT));
    }
  }
}
