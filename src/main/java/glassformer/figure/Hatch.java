package glassformer.figure;

/** Diagonal lines over hidden cells, running through from cell to cell. */
final class Hatch {
  private static final int STEP = 6;

  private Hatch() {}

  /** Whether a pixel lies on a line. */
  static boolean covers(int x, int y) {
    return (x + y) % STEP == 0;
  }

  /** Draws the lines {@code x + y = n * STEP} inside an area. */
  static void paint(Surface surface, Area area, int argb) {
    double first = Math.ceil((area.x() + area.y()) / STEP) * STEP;
    for (double sum = first; sum < area.right() + area.bottom(); sum += STEP) {
      double left = Math.max(area.x(), sum - area.bottom());
      double right = Math.min(area.right(), sum - area.y());
      if (right > left) {
        surface.line(left, sum - left, right, sum - right, 1, argb);
      }
    }
  }
}
