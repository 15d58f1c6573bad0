package glassformer.text;

import java.util.List;

/** Turns text into tokens of a fixed vocabulary, and ids back into text. */
public interface Tokenizer {

  /** The tokens of the text in order, without beginning and end markers; empty for blank text. */
  List<Token> encode(String text);

  /**
   * The text of the ids, spaced as it is read. Special tokens other than the unknown one are left
   * out.
   *
   * @throws IllegalArgumentException if an id is not in the vocabulary
   */
  String decode(int[] ids);

  /**
   * The token with this id, as the vocabulary spells it.
   *
   * @throws IllegalArgumentException if the id is not in the vocabulary
   */
  String token(int id);

  /** All tokens, special ones too; the index is the id. */
  List<String> vocabulary();

  /** The number of tokens, V. */
  default int vocabularySize() {
    return vocabulary().size();
  }

  /** The tokens that a text can contain, sorted for reading. */
  List<String> words();

  /**
   * At most {@code limit} of {@link #words()} that begin with the prefix; case and accents are not
   * compared, so that {@code e} finds {@code école}. Words that begin with the prefix, accents
   * included, come first.
   */
  List<String> completions(String prefix, int limit);

  /** The content of a {@code tokenizer.json} that holds this tokenizer. */
  String toJson();
}
