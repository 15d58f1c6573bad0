package glassformer.train.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A sentence and its translation, word by word, and which word translates which.
 *
 * @param source the source words, lower-cased, punctuation apart
 * @param target the target words
 * @param alignments one for each target word, in order
 */
public record Example(List<String> source, List<String> target, List<Alignment> alignments) {

  public Example {
    source = List.copyOf(source);
    target = List.copyOf(target);
    alignments = List.copyOf(alignments);
  }

  /** The source as a line of text. */
  public String sourceText() {
    return String.join(" ", source).replace(" .", ".");
  }

  /** The target as a line of text. */
  public String targetText() {
    return String.join(" ", target);
  }

  /**
   * The pair as far as somebody has typed it: the first source words, and the target words that
   * translate them.
   *
   * @param words how many source words
   */
  public Example beginning(int words) {
    List<String> begunTarget = new ArrayList<>();
    List<Alignment> begunAlignments = new ArrayList<>();
    for (Alignment alignment : alignments) {
      if (alignment.source() < words) {
        begunAlignments.add(
            new Alignment(begunTarget.size(), alignment.source(), alignment.wordClass()));
        begunTarget.add(target.get(alignment.target()));
      }
    }
    return new Example(source.subList(0, words), begunTarget, begunAlignments);
  }

  /**
   * The same pair with some source words, and the target words that translate them, replaced by
   * {@link SpecialTokens#UNKNOWN}, so that a model learns what to make of a word it does not know.
   *
   * @param share the probability that a word is replaced, from 0 to 1
   */
  public Example withUnknownWords(Random random, double share) {
    List<String> maskedSource = new ArrayList<>(source);
    List<String> maskedTarget = new ArrayList<>(target);
    for (int i = 0; i < source.size(); i++) {
      if (random.nextDouble() < share) {
        maskedSource.set(i, SpecialTokens.UNKNOWN);
        for (Alignment alignment : alignments) {
          if (alignment.source() == i) {
            maskedTarget.set(alignment.target(), SpecialTokens.UNKNOWN);
          }
        }
      }
    }
    return new Example(maskedSource, maskedTarget, alignments);
  }
}
