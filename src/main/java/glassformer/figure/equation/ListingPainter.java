package glassformer.figure.equation;

import glassformer.figure.Anchor;
import glassformer.figure.Area;
import glassformer.figure.Ink;
import glassformer.figure.Palette;
import glassformer.figure.Surface;
import glassformer.figure.TextMeasure;
import glassformer.figure.Type;
import java.util.List;

/** Draws columns of numbers beside a matrix, line by line at the height of its rows. */
final class ListingPainter {
  static final double SPACE = 12;
  private static final double LEAST_PITCH = 0.8;

  private ListingPainter() {}

  /** The width of each column; words are shortened to a limit. */
  static double[] columnWidths(
      Listing listing, double textSize, double limit, TextMeasure measure) {
    double[] widths = new double[listing.headings().size()];
    for (int column = 0; column < widths.length; column++) {
      String heading = listing.headings().get(column);
      widths[column] = measure.textWidth(heading, Type.words(0.9 * textSize));
      for (List<String> line : listing.lines()) {
        double width = measure.textWidth(line.get(column), type(listing, column, textSize, true));
        boolean words = listing.words() && column == 0;
        widths[column] = Math.max(widths[column], words ? Math.min(limit, width) : width);
      }
    }
    return widths;
  }

  private static Type type(Listing listing, int column, double textSize, boolean lit) {
    if (listing.words() && column == 0) {
      return lit ? Type.bold(textSize) : Type.words(textSize);
    }
    return new Type(lit ? Type.Face.NUMBERS_BOLD : Type.Face.NUMBERS, 0.9 * textSize);
  }

  static void paint(
      Surface surface,
      Listing listing,
      int firstLine,
      int lastLine,
      Area area,
      double headings,
      double textSize,
      Palette palette) {
    double pitch = (area.height() - headings) / Math.max(1, lastLine - firstLine + 1);
    double[] widths = columnWidths(listing, textSize, area.width(), surface);
    double x = area.x();
    for (int column = 0; column < widths.length; column++) {
      boolean left = listing.words() && column == 0;
      double at = left ? x : x + widths[column];
      Anchor anchor = left ? Anchor.START : Anchor.END;
      if (headings > 0) {
        surface.text(
            listing.headings().get(column),
            at,
            area.y() + 0.8 * textSize,
            Type.words(0.9 * textSize),
            anchor,
            palette.argb(Ink.TEXT_MUTED));
      }
      int stride = (int) Math.ceil(LEAST_PITCH * 1.25 * textSize / pitch);
      for (int row = firstLine; row <= lastLine; row++) {
        boolean lit = row == listing.lit();
        boolean shown =
            listing.lit() < 0
                ? (row - firstLine) % stride == 0
                : lit || (row - firstLine) % stride == 0 && Math.abs(row - listing.lit()) >= stride;
        if (shown) {
          Type type = type(listing, column, textSize, lit);
          double y = area.y() + headings + (row - firstLine + 0.5) * pitch + type.middle();
          String text = surface.shorten(listing.lines().get(row).get(column), type, area.width());
          surface.text(text, at, y, type, anchor, palette.argb(lit ? Ink.TEXT : Ink.TEXT_MUTED));
        }
      }
      x += widths[column] + SPACE;
    }
  }
}
