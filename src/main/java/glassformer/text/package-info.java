/**
 * Text to token ids and back, with each token's place in the text.
 *
 * <p>A pretrained model's tokenizer does what its file says, as Hugging Face's does: its template
 * adds special tokens, and {@code [MASK]} in the text is that token. The file's truncation and
 * padding alone are left out, since no text is ever cut in silence. Tokens are shown as the
 * vocabulary spells them, not as they were typed: an uncased model reads {@code the} where {@code
 * The} stands, and a byte-level token may begin in the middle of a character. An unknown token,
 * whose spelling says nothing, is shown as it was typed.
 *
 * <p>A tokenizer of whole words yields the words of the text and nothing else: whether a model
 * wants a beginning or an end marker, and which ids those have, stands in its configuration.
 * Special tokens therefore never come from what a user types, even where the text spells one out;
 * Hugging Face calls this {@code split_special_tokens}.
 *
 * <p>Whole words are split as Hugging Face's {@code BertPreTokenizer} does, with one exception:
 * marks that belong to a punctuation character stay with it ({@code #} followed by the enclosing
 * key cap is one token, as it is one character on screen). What is punctuation follows the Java
 * platform's Unicode tables, which know some rare marks that Hugging Face's older ones do not.
 * Chinese characters are not split from each other, since the file does not ask for it.
 */
package glassformer.text;
