package glassformer.cli;

import java.util.Arrays;

/**
 * What {@code bench live} measured.
 *
 * @param editToTrace milliseconds from each edit until its trace was there
 * @param editToPainted milliseconds from each edit until the frame that shows its trace
 * @param stepToPainted milliseconds from each step forward until the frame that shows it
 * @param firstPicture milliseconds from the start of the process to the first frame with a trace
 * @param peakHeap most bytes that were in use on the heap in any of those frames
 * @param tokens the model read in the last of them, on both sides
 */
public record LiveTimings(
    double[] editToTrace,
    double[] editToPainted,
    double[] stepToPainted,
    double firstPicture,
    long peakHeap,
    int tokens) {

  /**
   * The value that a share of the measured does not exceed.
   *
   * @param share from 0 to 1: 0.5 is the median
   */
  static double percentile(double[] measured, double share) {
    double[] sorted = measured.clone();
    Arrays.sort(sorted);
    return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
  }
}
