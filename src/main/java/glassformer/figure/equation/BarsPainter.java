package glassformer.figure.equation;

import glassformer.figure.Anchor;
import glassformer.figure.Area;
import glassformer.figure.Ink;
import glassformer.figure.Palette;
import glassformer.figure.Surface;
import glassformer.figure.Type;
import java.util.List;

/** Draws the largest values of a row: word, bar, number; the chosen one bold with a mark. */
final class BarsPainter {
  private static final String CHOSEN = "✓ ";
  private static final double GAP = 8;

  private BarsPainter() {}

  static void paint(Surface surface, Bars bars, Area area, double textSize, Palette palette) {
    double heading = 1.9 * textSize;
    surface.text(
        surface.shorten(bars.subtitle(), Type.words(textSize), area.width()),
        area.x(),
        area.y() + textSize,
        Type.words(textSize),
        Anchor.START,
        palette.argb(Ink.TEXT_MUTED));
    int fitting = (int) ((area.height() - heading) / (1.5 * textSize));
    int count = Math.max(1, Math.min(bars.bars().size(), fitting));
    List<Bars.Bar> shown = bars.first(count);
    double pitch = Math.min(2.2 * textSize, (area.height() - heading) / count);
    double words = 0;
    double numbers = 0;
    for (Bars.Bar bar : bars.bars()) {
      words = Math.max(words, surface.textWidth(CHOSEN + bar.label(), Type.bold(textSize)));
      numbers = Math.max(numbers, surface.textWidth(bar.text(), number(true, textSize)));
    }
    words = Math.min(words, 0.45 * area.width());
    for (int i = 0; i < count; i++) {
      Bars.Bar bar = shown.get(i);
      double middle = area.y() + heading + (i + 0.5) * pitch;
      Type type = bar.isChosen() ? Type.bold(textSize) : Type.words(textSize);
      int ink = palette.argb(bar.isChosen() ? Ink.TEXT : Ink.TEXT_MUTED);
      String label = surface.shorten((bar.isChosen() ? CHOSEN : "") + bar.label(), type, words);
      surface.text(label, area.x() + words, middle + type.middle(), type, Anchor.END, ink);
      double left = area.x() + words + GAP;
      double width = area.right() - numbers - GAP - left;
      double length = (bar.value() - bars.least()) / Math.max(1e-9, bars.most() - bars.least());
      double thick = Math.min(0.9 * textSize, 0.6 * pitch);
      if (width > 0) {
        surface.fill(
            new Area(left, middle - thick / 2, Math.max(1, width * Math.max(0, length)), thick),
            2,
            palette.argb(bars.role(), bar.isChosen() ? 1 : 0.45));
      }
      Type digits = number(bar.isChosen(), textSize);
      surface.text(bar.text(), area.right(), middle + digits.middle(), digits, Anchor.END, ink);
    }
  }

  private static Type number(boolean bold, double textSize) {
    return new Type(bold ? Type.Face.NUMBERS_BOLD : Type.Face.NUMBERS, 0.9 * textSize);
  }
}
