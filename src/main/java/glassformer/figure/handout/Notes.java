package glassformer.figure.handout;

import glassformer.figure.Anchor;
import glassformer.figure.Area;
import glassformer.figure.Ink;
import glassformer.figure.Type;
import glassformer.words.Words;
import java.util.ArrayList;
import java.util.List;

/** Lines to write on, where a page has room. */
final class Notes implements Block {
  private static final Type TITLE = Type.bold(13);
  private static final double LINE = 24;
  private static final double LEAST = 7 * LINE;
  private static final double SPACE = 26;

  /** The same page with lines in the room that is left, where it is enough for several. */
  static List<Pages.Placed> fill(List<Pages.Placed> page, Area type) {
    double bottom = page.get(page.size() - 1).area().bottom() + SPACE;
    Area rest = new Area(type.x(), bottom, type.width(), type.bottom() - bottom);
    if (rest.height() < LEAST) {
      return page;
    }
    List<Pages.Placed> filled = new ArrayList<>(page);
    filled.add(new Pages.Placed(new Notes(), rest));
    return filled;
  }

  @Override
  public double least() {
    return LEAST;
  }

  @Override
  public double comfortable() {
    return LEAST;
  }

  @Override
  public double space() {
    return SPACE;
  }

  @Override
  public void paint(Sheet sheet, Area area) {
    double y = area.y() + TITLE.size();
    int ink = sheet.argb(Ink.TEXT);
    sheet.surface().text(Words.text("handout.notes"), area.x(), y, TITLE, Anchor.START, ink);
    for (double line = y + LINE; line <= area.bottom(); line += LINE) {
      sheet.surface().line(area.x(), line, area.right(), line, 0.5, sheet.argb(Ink.HATCH));
    }
  }
}
