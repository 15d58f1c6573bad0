package glassformer.text;

/**
 * One token of a text.
 *
 * @param id its place in the vocabulary
 * @param text the characters it stands for, as they are shown: whole and visible
 * @param start offset in the text of its first UTF-16 unit; tokens that share a character share its
 *     place
 * @param end offset behind its last UTF-16 unit; a special token's place is empty
 */
public record Token(int id, String text, int start, int end, Kind kind) {

  /** Where a token comes from. */
  public enum Kind {
    /** From the text. */
    TEXT,
    /** From the text, but the vocabulary lacks it: {@code id} is the unknown token's. */
    UNKNOWN,
    /** Not from the text: the tokenizer's template adds it, as {@code [CLS]} and {@code [SEP]}. */
    SPECIAL
  }

  public boolean unknown() {
    return kind == Kind.UNKNOWN;
  }

  public boolean special() {
    return kind == Kind.SPECIAL;
  }
}
