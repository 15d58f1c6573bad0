package glassformer.checkpoint;

/** Puts a tensor's elements into one array. */
final class Collected implements FloatSink {
  private final float[] all;
  private int filled;

  /**
   * @param all an array as long as the tensor
   */
  Collected(float[] all) {
    this.all = all;
  }

  @Override
  public void take(float[] numbers, int count) {
    System.arraycopy(numbers, 0, all, filled, count);
    filled += count;
  }
}
