package glassformer.text;

/**
 * One token of a text.
 *
 * @param id its place in the vocabulary
 * @param text the characters of the text it stands for, as they were typed; whole characters only
 * @param start offset of its first UTF-16 unit in the text
 * @param end offset behind its last UTF-16 unit
 * @param unknown whether the vocabulary lacks it, so that {@code id} is the unknown token's
 */
public record Token(int id, String text, int start, int end, boolean unknown) {}
