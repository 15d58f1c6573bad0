package glassformer.train;

import glassformer.train.task.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The batches of a training: each a pure function of the seed and the number of its step.
 *
 * @param unknownShare the probability that a word becomes the unknown one
 */
record Batches(Task task, PairEncoder encoder, long seed, int size, double unknownShare) {

  /**
   * The sentence pairs of one step.
   *
   * @param step from 1
   */
  List<EncodedPair> batch(long step) {
    Random random = new Random(mixed(seed, step));
    List<EncodedPair> pairs = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      pairs.add(encoder.encode(task.training(random).withUnknownWords(random, unknownShare)));
    }
    return pairs;
  }

  /** A seed for the step, by SplitMix64's finalizer: neighbouring steps share no numbers. */
  private static long mixed(long seed, long step) {
    long z = seed + step * 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
