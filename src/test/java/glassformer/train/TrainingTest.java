package glassformer.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.checkpoint.CheckpointException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TrainingTest {

  @Test
  void lossFallsAndHeldOutSentencesAreAnswered() throws CheckpointException {
    Training training = Tiny.trained(Tiny.options(400, 2));
    float[] losses = training.history().losses();
    assertTrue(losses[0] > 1.5, "first loss " + losses[0]);
    assertTrue(losses[399] < 0.3, "last loss " + losses[399]);

    Evaluation evaluation =
        new Evaluator(training.model(), training.sourceTokenizer(), training.targetTokenizer())
            .evaluate(training.task(), 10, 2);
    assertEquals(10, evaluation.sentences());
    assertEquals(evaluation.sentences() - evaluation.mistakes().size(), evaluation.exact());
    assertEquals(training.model().config().heads(), evaluation.heads().size());
    assertTrue(evaluation.exactShare() >= 0.5, "exact " + evaluation.exactShare());
  }

  @Test
  void oneThreadAndThreeGiveTheSameBytes() throws CheckpointException {
    Training one = Tiny.trained(Tiny.options(30, 1));
    Training three = Tiny.trained(Tiny.options(30, 3));
    Tiny.assertSame(Tiny.numbers(one), Tiny.numbers(three));
    assertArrayEquals(one.history().losses(), three.history().losses());
  }

  @Test
  void anotherSeedGivesOtherBytes() throws CheckpointException {
    TrainingOptions options = Tiny.options(3, 1);
    List<float[]> numbers = Tiny.numbers(Tiny.trained(options));
    List<float[]> others = Tiny.numbers(Tiny.trained(options.withSeed(2)));
    assertFalse(Arrays.equals(numbers.get(0), others.get(0)));
  }

  @Test
  void theListenerHearsOfEveryBatch() throws CheckpointException {
    List<Integer> steps = new ArrayList<>();
    Training training = new Training(new Tiny.Capitals(), Tiny.options(3, 1), Tiny.SIZES);
    training.run(
        Checkpoints.NONE,
        progress -> {
          steps.add(progress.step());
          assertEquals(3, progress.steps());
          assertTrue(progress.tokensPerSecond() > 0);
        },
        () -> false);
    assertEquals(List.of(1, 2, 3), steps);
  }

  @Test
  void stopsBetweenBatchesWhenCancelledAndGoesOnFromThere() throws CheckpointException {
    Training training = new Training(new Tiny.Capitals(), Tiny.options(20, 1), Tiny.SIZES);
    AtomicInteger asked = new AtomicInteger();
    training.run(Checkpoints.NONE, progress -> {}, () -> asked.incrementAndGet() > 7);
    assertEquals(7, training.step());
    training.run(Checkpoints.NONE, progress -> {}, () -> false);
    assertEquals(20, training.step());
    Tiny.assertSame(Tiny.numbers(Tiny.trained(Tiny.options(20, 1))), Tiny.numbers(training));
  }

  @Test
  void aLossThatIsNotFiniteEndsTheTraining() {
    TrainingOptions wild = new TrainingOptions(1, 50, 8, 1, 1e38, 0, 0.02, 1);
    Training training = new Training(new Tiny.Capitals(), wild, Tiny.SIZES);
    Exception error =
        assertThrows(
            CheckpointException.class,
            () -> training.run(Checkpoints.NONE, progress -> {}, () -> false));
    assertTrue(error.getMessage().contains("warm-up"), error.getMessage());
  }
}
