package glassformer.session;

import java.util.Optional;

/**
 * What is asked of which model; the trace is a function of it alone.
 *
 * @param model a built-in model's name or a folder
 * @param source the text that was typed: what the encoder reads, or a decoder that is alone
 * @param target the text the decoder of an encoder-decoder is made to read, where absent it answers
 *     by itself; another sentence that an encoder alone compares with the source; nothing to a
 *     decoder alone
 */
public record Scenario(String model, String source, Optional<String> target) {

  /** What the program starts with. */
  public static final Scenario START = of("translator", "The small cat sees a red car.");

  /** A text that the model answers by itself. */
  public static Scenario of(String model, String source) {
    return new Scenario(model, source, Optional.empty());
  }

  /** Another source text, answered by the model itself. */
  public Scenario withSource(String text) {
    return new Scenario(model, text, Optional.empty());
  }

  public Scenario withTarget(Optional<String> text) {
    return new Scenario(model, source, text);
  }
}
