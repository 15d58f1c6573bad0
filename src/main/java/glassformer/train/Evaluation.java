package glassformer.train;

import glassformer.train.task.Example;
import java.util.Comparator;
import java.util.List;

/**
 * How good a model is at a task.
 *
 * @param sentences held-out sentences, all different
 * @param exact how many of them were translated without a mistake
 * @param contentWords the nouns, verbs and adjectives of the translations that the heads were asked
 *     for
 * @param heads every head of every decoder layer
 * @param mistakes the sentences that were translated otherwise
 */
public record Evaluation(
    int sentences, int exact, int contentWords, List<HeadShare> heads, List<Mistake> mistakes) {

  /**
   * A wrong translation.
   *
   * @param example the sentence with its right translation
   * @param output what the model wrote
   */
  public record Mistake(Example example, String output) {}

  public Evaluation {
    heads = List.copyOf(heads);
    mistakes = List.copyOf(mistakes);
  }

  /** The share of sentences translated exactly, from 0 to 1. */
  public double exactShare() {
    return (double) exact / Math.max(sentences, 1);
  }

  /** The best head of each decoder layer, in order. */
  public List<HeadShare> bestHeads() {
    int layers = heads.stream().mapToInt(HeadShare::layer).max().orElse(-1) + 1;
    return java.util.stream.IntStream.range(0, layers)
        .mapToObj(
            layer ->
                heads.stream()
                    .filter(head -> head.layer() == layer)
                    .max(Comparator.comparingDouble(HeadShare::share))
                    .orElseThrow())
        .toList();
  }
}
