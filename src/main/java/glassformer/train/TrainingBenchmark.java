package glassformer.train;

import glassformer.model.Initialization;
import glassformer.model.Transformer;
import glassformer.text.Tokenizer;
import glassformer.text.WordTokenizer;
import glassformer.train.task.SpecialTokens;
import glassformer.train.task.Task;
import java.util.List;
import java.util.Random;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How fast the built-in Translator's model trains: drawing sentences, forward, loss, backward and
 * Adam, all inside the time. Tokens are counted as source and target tokens, BOS and EOS included.
 */
public final class TrainingBenchmark {

  /** What is trained on. */
  public enum Sentences {
    /** The task {@code translation}. */
    TRANSLATION,
    /**
     * 4 to 10 random words out of a vocabulary of 100 in both languages, as the benchmark of
     * PyTorch has.
     */
    RANDOM
  }

  private static final int VOCABULARY = 100;
  private static final int SHORTEST = 4;
  private static final int LONGEST = 10;

  private TrainingBenchmark() {}

  /**
   * Trains for a while and measures.
   *
   * @param threads how many threads compute
   * @param warmup steps before the time is taken
   * @param steps steps in the time
   * @return tokens per second
   */
  public static double tokensPerSecond(Sentences sentences, int threads, int warmup, int steps) {
    return switch (sentences) {
      case TRANSLATION -> translation(threads, warmup, steps);
      case RANDOM -> random(threads, warmup, steps);
    };
  }

  private static double translation(int threads, int warmup, int steps) {
    Task task = Task.named("translation");
    Tokenizer source =
        WordTokenizer.of(SpecialTokens.ALL, task.sourceWords(), SpecialTokens.UNKNOWN);
    Tokenizer target =
        WordTokenizer.of(SpecialTokens.ALL, task.targetWords(), SpecialTokens.UNKNOWN);
    TrainingOptions options = TrainingOptions.standard().withThreads(threads);
    Batches batches =
        new Batches(
            task,
            new PairEncoder(source, target),
            options.seed(),
            options.batch(),
            options.unknownShare());
    Transformer model = model(source.vocabularySize(), target.vocabularySize());
    return measure(model, options, batches::batch, warmup, steps);
  }

  private static double random(int threads, int warmup, int steps) {
    TrainingOptions options = TrainingOptions.standard().withThreads(threads);
    Random random = new Random(options.seed());
    LongFunction<List<EncodedPair>> batches =
        step -> Stream.generate(() -> randomPair(random)).limit(options.batch()).toList();
    return measure(model(VOCABULARY, VOCABULARY), options, batches, warmup, steps);
  }

  private static EncodedPair randomPair(Random random) {
    int words = SHORTEST + random.nextInt(LONGEST - SHORTEST + 1);
    int[] source = randomWords(random, words);
    int[] target = randomWords(random, words);
    int begin = SpecialTokens.ALL.indexOf(SpecialTokens.BEGIN);
    int end = SpecialTokens.ALL.indexOf(SpecialTokens.END);
    int[] read = IntStream.concat(IntStream.of(begin), IntStream.of(target)).toArray();
    int[] labels = IntStream.concat(IntStream.of(target), IntStream.of(end)).toArray();
    return new EncodedPair(source, read, labels);
  }

  private static int[] randomWords(Random random, int words) {
    return random.ints(words, SpecialTokens.ALL.size(), VOCABULARY).toArray();
  }

  private static Transformer model(int sourceVocabulary, int targetVocabulary) {
    Transformer model =
        new Transformer(ModelSizes.standard().config(sourceVocabulary, targetVocabulary));
    Initialization.random(model, TrainingOptions.standard().seed());
    return model;
  }

  private static double measure(
      Transformer model,
      TrainingOptions options,
      LongFunction<List<EncodedPair>> batches,
      int warmup,
      int steps) {
    Adam adam = new Adam(model.parameters().all());
    try (Trainer trainer = new Trainer(model, adam, options)) {
      for (int step = 1; step <= warmup; step++) {
        trainer.step(step, batches.apply(step));
      }
      long start = System.nanoTime();
      long tokens = 0;
      for (int step = warmup + 1; step <= warmup + steps; step++) {
        tokens += trainer.step(step, batches.apply(step)).tokens();
      }
      return tokens * 1e9 / (System.nanoTime() - start);
    }
  }
}
