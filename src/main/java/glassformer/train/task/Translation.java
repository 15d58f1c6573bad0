package glassformer.train.task;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;

/**
 * English to French, from a {@link Grammar} of everyday words.
 *
 * <p>One sentence in ten is held out. Which one, a checksum of its words decides, whether or not a
 * period ends it, so the two sets cannot meet however many sentences are drawn.
 */
public final class Translation implements Task {

  private static final double BEGINNING = 0.15;

  private static final int ONE_IN = 10;

  /**
   * The residue of {@code the small cat sees a red car}: the sentence everybody sees first is held
   * out.
   */
  private static final int HELD_OUT = 4;

  private static final List<String> SOURCE_WORDS = List.copyOf(Grammar.englishWords());
  private static final List<String> TARGET_WORDS = List.copyOf(Grammar.frenchWords());

  @Override
  public String name() {
    return "translation";
  }

  @Override
  public List<String> sourceWords() {
    return SOURCE_WORDS;
  }

  @Override
  public List<String> targetWords() {
    return TARGET_WORDS;
  }

  /** A sentence, or at times the beginning of one, so that one still being typed has an answer. */
  @Override
  public Example training(Random random) {
    Example example;
    do {
      example = Grammar.draw(random);
      if (random.nextDouble() < BEGINNING) {
        example = example.beginning(1 + random.nextInt(example.source().size()));
      }
    } while (isHeldOut(example));
    return example;
  }

  @Override
  public Example heldOut(Random random) {
    Example example;
    do {
      example = Grammar.draw(random);
    } while (!isHeldOut(example));
    return example;
  }

  @Override
  public List<String> examples() {
    return List.of(
        "The small cat sees a red car.",
        "Your beautiful sisters sing in the garden.",
        "The old doctor does not want the big yellow cake.",
        "They do not sell any new blue cars.",
        "Some pretty horses follow two happy girls.",
        "The cat and the mouse sleep behind the green chair.");
  }

  /** Whether a sentence belongs to those that are never trained on. */
  static boolean isHeldOut(Example example) {
    List<String> words = example.source().stream().filter(word -> !word.equals(".")).toList();
    CRC32 checksum = new CRC32();
    checksum.update(String.join(" ", words).getBytes(StandardCharsets.UTF_8));
    return checksum.getValue() % ONE_IN == HELD_OUT;
  }
}
