package glassformer.train;

import glassformer.checkpoint.CheckpointException;

/** Where a training is kept while it runs. */
@FunctionalInterface
public interface Checkpoints {

  /** Keeps nothing. */
  Checkpoints NONE = training -> {};

  /**
   * Keeps the training as it is now, in place of what was kept before.
   *
   * @throws CheckpointException if it cannot be kept
   */
  void write(Training training) throws CheckpointException;
}
