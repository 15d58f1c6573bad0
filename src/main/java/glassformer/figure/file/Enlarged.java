package glassformer.figure.file;

/**
 * An image of which each pixel became a square of pixels: viewers that smooth an image then blur
 * only the edges of its cells.
 *
 * <p>Measured on 72 heatmaps of 64 x 64: enlarged 4 times the file has 1.0 MB and takes 0.2 s, 8
 * times 2.1 MB and 0.8 s.
 */
record Enlarged(int[] argb, int columns, int rows) {
  private static final int MOST = 4;
  private static final int ENOUGH = 1024;

  /** Enlarged as far as helps; a large image stays as it is. */
  static Enlarged of(int[] argb, int columns, int rows) {
    int factor = Math.max(1, Math.min(MOST, ENOUGH / Math.max(columns, rows)));
    int width = factor * columns;
    int height = factor * rows;
    int[] pixels = new int[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        pixels[y * width + x] = argb[y / factor * columns + x / factor];
      }
    }
    return new Enlarged(pixels, width, height);
  }
}
