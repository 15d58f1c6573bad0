package glassformer.cli;

import glassformer.words.Words;
import java.util.Arrays;

/**
 * What was asked cannot be done because of what was given; the message says what would be right.
 */
final class InputException extends Exception {
  private static final long serialVersionUID = 1;

  InputException(Exception cause) {
    super(cause.getMessage(), cause);
  }

  /**
   * @param key of the message
   * @param details what fills its places; numbers are written without grouping
   */
  static InputException of(String key, Object... details) {
    return new InputException(
        Words.text(key, Arrays.stream(details).map(String::valueOf).toArray()));
  }

  private InputException(String message) {
    super(message);
  }
}
