package glassformer.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import glassformer.checkpoint.CheckpointException;
import glassformer.train.task.Alignment;
import glassformer.train.task.Example;
import glassformer.train.task.Task;
import glassformer.train.task.WordClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** A task of four words and models small enough to learn it in a test. */
final class Tiny {

  /** Sizes that learn the task in a few hundred steps. */
  static final ModelSizes SIZES = new ModelSizes(16, 2, 1, 32);

  private Tiny() {}

  /** Options for batches of 8 sentences. */
  static TrainingOptions options(int steps, int threads) {
    return new TrainingOptions(1, steps, 8, 60, 0.5, 0, 0.02, threads);
  }

  /** A training of these options, run to its end. */
  static Training trained(TrainingOptions options) throws CheckpointException {
    Training training = new Training(new Capitals(), options, SIZES);
    training.run(Checkpoints.NONE, progress -> {}, () -> false);
    return training;
  }

  /** Every number a training has learnt, in order. */
  static List<float[]> numbers(Training training) {
    return training.model().parameters().all().stream()
        .map(parameter -> parameter.value().data.clone())
        .toList();
  }

  static void assertSame(List<float[]> expected, List<float[]> actual) {
    for (int i = 0; i < expected.size(); i++) {
      assertArrayEquals(expected.get(i), actual.get(i));
    }
  }

  /** Says two or three of four letters in capitals; a checksum holds some out. */
  static final class Capitals implements Task {

    private static final List<String> LETTERS = List.of("a", "b", "c", "d");

    @Override
    public String name() {
      return "capitals";
    }

    @Override
    public List<String> sourceWords() {
      return LETTERS;
    }

    @Override
    public List<String> targetWords() {
      return List.of("A", "B", "C", "D");
    }

    @Override
    public Example training(Random random) {
      return draw(random, false);
    }

    @Override
    public Example heldOut(Random random) {
      return draw(random, true);
    }

    @Override
    public List<String> examples() {
      return List.of("a b");
    }

    private static Example draw(Random random, boolean heldOut) {
      List<String> source;
      do {
        source = random.ints(2 + random.nextInt(2), 0, 4).mapToObj(LETTERS::get).toList();
      } while ((source.hashCode() % 5 == 0) != heldOut);
      List<Alignment> alignments = new ArrayList<>();
      for (int i = 0; i < source.size(); i++) {
        alignments.add(new Alignment(i, i, WordClass.NOUN));
      }
      List<String> target = source.stream().map(letter -> letter.toUpperCase(Locale.ROOT)).toList();
      return new Example(source, target, alignments);
    }
  }
}
