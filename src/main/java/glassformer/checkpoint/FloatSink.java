package glassformer.checkpoint;

/** Takes a tensor's elements as they are read, in order. */
@FunctionalInterface
public interface FloatSink {

  /**
   * Takes the next elements.
   *
   * @param numbers an array that is used again afterwards
   * @param count how many of its numbers count
   */
  void take(float[] numbers, int count) throws CheckpointException;
}
