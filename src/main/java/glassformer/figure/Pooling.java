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

  /** The first cell whose middle falls on a pixel, or the cell that a pixel's middle falls on. */
  int from(int pixel) {
    long twice = pixels < cells ? 2L * pixel * cells + pixels : (2L * pixel + 1) * cells;
    return first + (int) (twice / (2L * pixels));
  }

  /** The cell after the last that falls on a pixel. */
  int to(int pixel) {
    return pixels < cells ? from(pixel + 1) : from(pixel) + 1;
  }

  /** The most cells that fall on one pixel. */
  int most() {
    return Math.max(1, (cells + pixels - 1) / pixels);
  }
}
