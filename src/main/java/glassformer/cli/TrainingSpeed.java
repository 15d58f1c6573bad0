package glassformer.cli;

import glassformer.train.ModelSizes;
import glassformer.train.Training;
import glassformer.train.TrainingOptions;
import java.io.IOException;

/**
 * Times the training of the Translator's sizes on {@link RandomSentences}, after a warm-up: drawing
 * the batch, forward and backward pass, loss and Adam.
 */
final class TrainingSpeed {
  private static final int WARM_UP = 50;
  private static final int TIMED = 250;
  private static final int BATCH = 32;
  private static final double SMOOTHING = 0.1;

  private final RandomSentences sentences = new RandomSentences();
  private long start;
  private long tokensBefore;

  private TrainingSpeed() {}

  /** Source and target tokens a second, BOS and EOS included. */
  static double measure(int threads) throws IOException {
    return new TrainingSpeed().run(threads);
  }

  private double run(int threads) throws IOException {
    TrainingOptions options =
        new TrainingOptions(0, WARM_UP + TIMED, BATCH, WARM_UP, 1, SMOOTHING, 0, threads);
    new Training(sentences, options, ModelSizes.standard())
        .run(training -> {}, progress -> batchDone(progress.step()), () -> false);
    double seconds = (System.nanoTime() - start) / 1e9;
    return (sentences.tokens() - tokensBefore) / seconds;
  }

  private void batchDone(int step) {
    if (step == WARM_UP) {
      tokensBefore = sentences.tokens();
      start = System.nanoTime();
    }
  }
}
