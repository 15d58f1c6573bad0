package glassformer.checkpoint;

import glassformer.words.Words;
import java.util.Optional;

/**
 * What is known of a pretrained model that the program carries, beyond its numbers.
 *
 * @param title its whole name
 * @param origin who trained it, and on what
 * @param licence under which it may be used
 * @param purpose what it was trained for
 */
public record ModelCard(String title, String origin, String licence, String purpose) {

  /** The card of a built-in model; none of one that was trained here, or of a folder. */
  public static Optional<ModelCard> of(String name) {
    if (!name.equals(MiniLm.NAME)) {
      return Optional.empty();
    }
    return Optional.of(
        new ModelCard(
            Words.text("checkpoint.card.minilm.title"),
            Words.text("checkpoint.card.minilm.origin"),
            Words.text("checkpoint.card.minilm.licence"),
            Words.text("checkpoint.card.minilm.purpose")));
  }
}
