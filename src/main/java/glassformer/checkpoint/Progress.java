package glassformer.checkpoint;

/** Hears how far the reading of a model is, from whichever thread reads. */
@FunctionalInterface
public interface Progress {

  /**
   * @param bytes read so far
   * @param of all bytes to be read, at least 1
   */
  void read(long bytes, long of);
}
