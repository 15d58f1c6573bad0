package glassformer.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The tokens of a text that is too long for a model: what is read and what is not. Special tokens
 * at the end are kept, so that a BERT's text still ends with {@code [SEP]}, as Hugging Face cuts.
 *
 * @param kept what is read, in order
 * @param cut what is left out, in order
 */
public record Truncation(List<Token> kept, List<Token> cut) {

  public Truncation {
    kept = List.copyOf(kept);
    cut = List.copyOf(cut);
  }

  /**
   * Cuts to at most {@code limit} tokens.
   *
   * @throws IllegalArgumentException if the limit is negative
   */
  public static Truncation of(List<Token> tokens, int limit) {
    if (limit < 0) {
      throw new IllegalArgumentException("limit " + limit + " is negative");
    }
    if (tokens.size() <= limit) {
      return new Truncation(tokens, List.of());
    }
    int ending = Math.max(tokens.size() - trailing(tokens), tokens.size() - limit);
    int left = limit - (tokens.size() - ending);
    List<Token> kept = new ArrayList<>(tokens.subList(0, left));
    kept.addAll(tokens.subList(ending, tokens.size()));
    return new Truncation(kept, tokens.subList(left, ending));
  }

  private static int trailing(List<Token> tokens) {
    int count = 0;
    while (count < tokens.size() && tokens.get(tokens.size() - 1 - count).special()) {
      count++;
    }
    return count;
  }
}
