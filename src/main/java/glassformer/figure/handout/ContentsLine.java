package glassformer.figure.handout;

import glassformer.figure.Anchor;
import glassformer.figure.Area;
import glassformer.figure.Ink;
import glassformer.figure.Surface;
import glassformer.figure.Type;
import java.util.function.ToIntFunction;

/**
 * A step in the contents.
 *
 * @param isLast whether the contents end here
 * @param pageOf says on which page a step stands, from 1
 */
record ContentsLine(StepBlock step, boolean isLast, ToIntFunction<StepBlock> pageOf)
    implements Block {
  private static final Type NUMBER = Type.numbers(8.5);
  private static final Type TITLE = Type.words(9.5);
  private static final Type PLACE = Type.words(8.5);
  private static final double INDENT = 26;
  private static final double GAP = 8;

  @Override
  public double least() {
    return 13;
  }

  @Override
  public double comfortable() {
    return 14;
  }

  @Override
  public double space() {
    return 0;
  }

  @Override
  public double breakCost() {
    return isLast ? 0 : 40;
  }

  @Override
  public void paint(Sheet sheet, Area area) {
    Surface surface = sheet.surface();
    int text = sheet.argb(Ink.TEXT);
    int muted = sheet.argb(Ink.TEXT_MUTED);
    double y = area.y() + 10;
    String number = Integer.toString(step.exercise().number());
    surface.text(number, area.x() + INDENT - GAP, y, NUMBER, Anchor.END, muted);
    double x = area.x() + INDENT;
    String title = step.exercise().title();
    surface.text(title, x, y, TITLE, Anchor.START, text);
    x += surface.textWidth(title, TITLE) + GAP;
    String place = Places.of(step.exercise().name());
    surface.text(place, x, y, PLACE, Anchor.START, muted);
    x += surface.textWidth(place, PLACE) + (place.isEmpty() ? 0 : GAP);
    String page = Integer.toString(pageOf.applyAsInt(step));
    surface.text(page, area.right(), y, NUMBER, Anchor.END, text);
    double end = area.right() - surface.textWidth("000", NUMBER) - GAP;
    if (x < end) {
      surface.line(x, y - 0.5, end, y - 0.5, 0.4, sheet.argb(Ink.BORDER));
    }
  }
}
