package glassformer.figure.equation;

import glassformer.figure.HeatmapLayout;
import java.util.Optional;

/** How large a part becomes for a share of the width. */
abstract class PartSizer {
  static final int HALVINGS = 11;

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

  /** The size for the largest share that makes it no wider than a limit. */
  Size within(double share, double limit) {
    double low = share;
    double high = share + limit;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (size(middle).width() <= limit) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return size(low);
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
