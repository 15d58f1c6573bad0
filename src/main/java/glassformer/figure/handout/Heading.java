package glassformer.figure.handout;

import glassformer.figure.Anchor;
import glassformer.figure.Area;
import glassformer.figure.Ink;
import glassformer.figure.Type;

/** The title of a list. */
record Heading(String text) implements Block {
  private static final Type TYPE = Type.bold(13);

  @Override
  public double least() {
    return 22;
  }

  @Override
  public double comfortable() {
    return least();
  }

  @Override
  public double space() {
    return 18;
  }

  @Override
  public double breakCost() {
    return 10_000;
  }

  @Override
  public void paint(Sheet sheet, Area area) {
    double y = area.y() + TYPE.size();
    sheet.surface().text(text, area.x(), y, TYPE, Anchor.START, sheet.argb(Ink.TEXT));
  }
}
