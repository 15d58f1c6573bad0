package glassformer.figure.equation;

import glassformer.figure.HeatmapLayout;
import java.util.Optional;

/** How large a part becomes for a share of the width. */
abstract class PartSizer {

  /**
   * A size that was found.
   *
   * @param part as it will be drawn
   * @param aboveWithoutTitle from the top, without a title, to the equation's middle line
   * @param title the height of the title
   * @param below from the middle line to the bottom
   * @param indent from the left edge to the cells' layout
   */
  record Size(
      Part part,
      double width,
      double aboveWithoutTitle,
      double title,
      double below,
      double indent,
      Optional<HeatmapLayout> cells) {
    double above() {
      return aboveWithoutTitle + title;
    }
  }

  static PartSizer of(Part part, EquationFitter.Room room) {
    if (part instanceof Panel panel) {
      return new PanelSizer(panel, room);
    }
    return new SimpleSizer(part, room);
  }

  /** The size for a share of the width, which is multiplied by the part's weight. */
  abstract Size size(double share);

  /** A size with a larger share, as long as it is no wider than a limit. */
  Size grown(double share, double limit) {
    Size best = size(share);
    for (double more = share + 1; more <= share + limit; more += 4) {
      Size size = size(more);
      if (size.width() > limit || size.width() < best.width()) {
        return best;
      }
      best = size;
    }
    return best;
  }

  /** What stands over the part: title and column labels. */
  double above() {
    return 0;
  }

  /** The most that may stand under that. */
  void limitHeight(double height) {}

  /** The height it wants for one token's row. */
  double tokenPitch() {
    return Double.MAX_VALUE;
  }

  /** Rows of tokens have one height in the whole equation, so that they stand side by side. */
  void limitTokenPitch(double pitch) {}
}
