package glassformer.figure;

/**
 * Which cells fall on each pixel of a line of pixels: some of many, or one that is as wide as
 * several pixels.
 *
 * @param pixels how many
 * @param first the first cell
 * @param cells how many
 */
record Pooling(int pixels, int first, int cells) {

  /** The first cell that falls on a pixel. */
  int from(int pixel) {
    return first + (int) ((long) pixel * cells / pixels);
  }

  /** The cell after the last that falls on a pixel. */
  int to(int pixel) {
    int end = first + (int) ((long) (pixel + 1) * cells / pixels);
    return Math.max(from(pixel) + 1, end);
  }

  /** The most cells that fall on one pixel. */
  int most() {
    return Math.max(1, (cells + pixels - 1) / pixels);
  }
}
