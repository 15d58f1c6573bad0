package glassformer.figure.equation;

import glassformer.figure.Type;
import java.util.Optional;

/** Sizes signs, listings, plots and bars. */
final class SimpleSizer extends PartSizer {
  private final Part part;
  private final EquationFitter.Room room;
  private double tokenPitch = Double.MAX_VALUE;
  private double limit = Double.MAX_VALUE;

  SimpleSizer(Part part, EquationFitter.Room room) {
    this.part = part;
    this.room = room;
  }

  @Override
  void limitHeight(double height) {
    limit = height;
  }

  @Override
  void limitTokenPitch(double pitch) {
    tokenPitch = pitch;
  }

  @Override
  double tokenPitch() {
    return part instanceof Listing ? 2.7 * room.textSize() * room.large() : Double.MAX_VALUE;
  }

  @Override
  double above() {
    return part instanceof Operator ? 0 : 3.2 * room.textSize();
  }

  @Override
  Size size(double share) {
    double text = room.textSize();
    if (part instanceof Operator operator) {
      boolean captioned = room.detail() != EquationFitter.Detail.SHORT;
      Operator drawn = captioned ? operator : new Operator(operator.sign(), "");
      double half = text * (1 + 1.2 * OperatorPainter.lines(drawn, text, room.measure()).size());
      return size(drawn, OperatorPainter.width(drawn, text, room.measure()), half, half, 0);
    }
    if (part instanceof Listing listing) {
      double half = tokenPitch * listing.lines().size() / 2;
      return size(
          listing, listingWidth(listing), half + heading(listing), half, titled(listing.title()));
    }
    double height = Math.min(limit, (part instanceof Bars ? 19 : 13) * text);
    double width = Math.max(8 * text, Math.min(19 * text * room.large(), 1.2 * share));
    return size(part, Math.floor(width), height / 2, height / 2, 1.8 * text);
  }

  private double heading(Listing listing) {
    return listing.headings().stream().allMatch(String::isEmpty) ? 0 : 1.5 * room.textSize();
  }

  private double titled(String title) {
    return title.isEmpty() ? 0 : 1.8 * room.textSize();
  }

  private double listingWidth(Listing listing) {
    double[] widths = columns(listing, room);
    double total = 0;
    for (double width : widths) {
      total += width;
    }
    double title = room.measure().textWidth(listing.title(), Type.bold(1.15 * room.textSize()));
    return Math.ceil(Math.max(title, total + ListingPainter.SPACE * (widths.length - 1)));
  }

  private static double[] columns(Listing listing, EquationFitter.Room room) {
    return ListingPainter.columnWidths(listing, room.textSize(), room.rowLabel(), room.measure());
  }

  private static Size size(Part part, double width, double above, double below, double title) {
    return new Size(part, width, above, title, below, 0, Optional.empty());
  }
}
