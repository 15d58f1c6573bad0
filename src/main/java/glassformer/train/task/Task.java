package glassformer.train.task;

import glassformer.words.Words;
import java.util.List;
import java.util.Random;

/**
 * An endless supply of sentence pairs to learn from, and others, never among them, to be judged by.
 *
 * <p>Everything drawn is a pure function of the random numbers given.
 */
public interface Task {

  /** The name used on the command line, such as {@code translation}. */
  String name();

  /** Every word a source can hold, in alphabetical order. */
  List<String> sourceWords();

  /** Every word a target can hold, in alphabetical order. */
  List<String> targetWords();

  /** A sentence pair to train on: never one that {@link #heldOut} can draw. */
  Example training(Random random);

  /** A sentence pair to be judged by: never one that {@link #training} can draw. */
  Example heldOut(Random random);

  /** A few good sentences for a menu, as a person would type them. */
  List<String> examples();

  /**
   * The task of this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Task named(String name) {
    Task translation = new Translation();
    if (!translation.name().equals(name)) {
      throw new IllegalArgumentException(
          Words.text("train.task.unknown", name, translation.name()));
    }
    return translation;
  }
}
