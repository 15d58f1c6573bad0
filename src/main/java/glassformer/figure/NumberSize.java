package glassformer.figure;

/** Chooses the size at which every number of a heatmap fits its cell. */
final class NumberSize {
  private static final double MARGIN = 4;

  private NumberSize() {}

  /**
   * The size in pixels for some cells, or 0 where numbers are not wanted or the longest does not
   * fit at a readable size.
   */
  static double of(
      Heatmap heatmap,
      CellRange cells,
      double pitchX,
      double pitchY,
      double textSize,
      TextMeasure measure) {
    if (!heatmap.numbers().shown()) {
      return 0;
    }
    double smallest = 0.65 * textSize;
    double largest = Math.min(0.95 * textSize, pitchY / 1.4);
    double digit = measure.textWidth("0", Type.numbers(textSize)) / textSize;
    if (largest < smallest || 2 * digit * smallest + MARGIN > pitchX) {
      return 0;
    }
    int longest = 1;
    for (int row = cells.firstRow(); row <= cells.lastRow(); row++) {
      for (int column = cells.firstColumn(); column <= cells.lastColumn(); column++) {
        longest = Math.max(longest, heatmap.text(row, column).length());
      }
    }
    double size = Math.min(largest, (pitchX - MARGIN) / (longest * digit));
    return size < smallest ? 0 : size;
  }
}
