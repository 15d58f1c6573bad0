package glassformer.figure.handout;

import glassformer.figure.Area;

/** A piece of the handout that stands on one page. */
interface Block {
  /** The lowest it can get and still be read, in points. */
  double least();

  /** The height it takes where there is room. */
  double comfortable();

  /** The space wanted above it, except at the top of a page. */
  double space();

  /** How bad it is to begin a page after it, as after a heading; an empty page costs 100. */
  default double breakCost() {
    return 0;
  }

  void paint(Sheet sheet, Area area);
}
