package glassformer.text;

/** Finds the words and punctuation marks of a text; see the package's notes for the rules. */
final class WordSplitter {
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  /** Receives each piece of the text, in order. */
  @FunctionalInterface
  interface Pieces {
    void add(int start, int end);
  }

  private WordSplitter() {}

  static void split(String text, Pieces pieces) {
    int wordStart = 0;
    int i = 0;
    while (i < text.length()) {
      int codePoint = text.codePointAt(i);
      int next = i + Character.charCount(codePoint);
      boolean punctuation = isPunctuation(codePoint);
      if (punctuation || isSpace(codePoint)) {
        if (wordStart < i) {
          pieces.add(wordStart, i);
        }
        if (punctuation) {
          next = afterMarks(text, next);
          pieces.add(i, next);
        }
        wordStart = next;
      }
      i = next;
    }
    if (wordStart < text.length()) {
      pieces.add(wordStart, text.length());
    }
  }

  /** Unicode's property White_Space. */
  private static boolean isSpace(int codePoint) {
    return Character.isSpaceChar(codePoint)
        || (codePoint >= '\t' && codePoint <= '\r')
        || codePoint == 0x85;
  }

  /**
   * Unicode's categories P*, and the ASCII symbols that no word contains, such as {@code $} and
   * {@code +}.
   */
  private static boolean isPunctuation(int codePoint) {
    if (codePoint < 128) {
      return codePoint > ' ' && codePoint < 127 && !Character.isLetterOrDigit(codePoint);
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  private static int afterMarks(String text, int start) {
    int i = start;
    while (i < text.length() && isMark(text.codePointAt(i))) {
      i += Character.charCount(text.codePointAt(i));
    }
    return i;
  }

  private static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || codePoint == ZERO_WIDTH_JOINER;
  }
}
