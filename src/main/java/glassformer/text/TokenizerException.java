package glassformer.text;

import glassformer.words.Words;
import java.io.IOException;

/**
 * A tokenizer file that cannot be used; the message says which, what is wrong and what would be
 * right.
 */
public final class TokenizerException extends IOException {
  private static final long serialVersionUID = 1;

  /**
   * @param file the file's name
   * @param key of the message in {@code tokenizer.properties}
   * @param details what fills the message's places after {0}, the file's name
   */
  TokenizerException(String file, String key, Object... details) {
    super(file + ": " + Words.text(key, details));
  }

  TokenizerException(Throwable cause, String file, String key, Object... details) {
    this(file, key, details);
    initCause(cause);
  }
}
