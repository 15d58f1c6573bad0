package glassformer.figure.kind;

import glassformer.words.Words;

/** A figure that a run cannot give; the message says why and what it can. */
public final class FigureException extends Exception {
  private static final long serialVersionUID = 1;

  /**
   * @param key of the message
   * @param details what fills its places
   */
  FigureException(String key, Object... details) {
    super(Words.text(key, details));
  }
}
