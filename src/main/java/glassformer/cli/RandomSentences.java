package glassformer.cli;

import glassformer.train.task.Example;
import glassformer.train.task.SpecialTokens;
import glassformer.train.task.Task;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Sentences of 4 to 10 random words from vocabularies of 100, translated into as many: there is
 * nothing to learn, only time to take.
 */
final class RandomSentences implements Task {
  private static final int SHORTEST = 4;
  private static final int LONGEST = 10;
  private static final List<String> WORDS =
      IntStream.range(SpecialTokens.ALL.size(), 100).mapToObj(id -> "word" + id).toList();

  private long tokens;

  /** Tokens of all training sentences so far, source and target, BOS and EOS included. */
  long tokens() {
    return tokens;
  }

  @Override
  public Example training(Random random) {
    int length = random.nextInt(SHORTEST, LONGEST + 1);
    tokens += length + (1 + length + 1);
    return new Example(words(random, length), words(random, length), List.of());
  }

  private static List<String> words(Random random, int length) {
    return Stream.generate(() -> WORDS.get(random.nextInt(WORDS.size()))).limit(length).toList();
  }

  @Override
  public Example heldOut(Random random) {
    return training(random);
  }

  @Override
  public String name() {
    return "random";
  }

  @Override
  public List<String> sourceWords() {
    return WORDS;
  }

  @Override
  public List<String> targetWords() {
    return WORDS;
  }

  @Override
  public List<String> examples() {
    return List.of();
  }
}
