package glassformer.text;

import java.nio.file.Path;
import java.util.List;

/**
 * Turns text into tokens of a fixed vocabulary, and ids back into text. May be used by several
 * threads at once.
 */
public interface Tokenizer {

  /**
   * Reads a {@code tokenizer.json}: one of type WordLevel that adds nothing to the text as {@link
   * WordTokenizer}, any other as {@link PretrainedTokenizer}.
   *
   * @throws TokenizerException if the file cannot be read or used
   */
  static Tokenizer read(Path path) throws TokenizerException {
    TokenizerFile file = TokenizerFile.read(path);
    boolean bareWords =
        file.type().equals("WordLevel") && file.root().path("post_processor").isEmpty();
    return bareWords ? WordTokenizer.of(file) : PretrainedTokenizer.of(file);
  }

  /**
   * The tokens of the text in order, with the special tokens that the tokenizer's template adds;
   * empty for a text without tokens of its own, such as a blank one.
   */
  List<Token> encode(String text);

  /**
   * The text of the ids, spaced as it is read. Special tokens are left out.
   *
   * @throws IllegalArgumentException if an id is not in the vocabulary
   */
  String decode(int[] ids);

  /**
   * The token with this id as it is shown: the characters it stands for, whole and visible.
   *
   * @throws IllegalArgumentException if the id is not in the vocabulary
   */
  String token(int id);

  /** All tokens as the file spells them, special ones too; the index is the id. */
  List<String> vocabulary();

  /** The number of tokens, V: the highest id plus one. */
  default int vocabularySize() {
    return vocabulary().size();
  }

  /**
   * The words that a text can contain, sorted for reading; empty where the vocabulary holds parts
   * of words, so that a text can contain any.
   */
  default List<String> words() {
    return List.of();
  }

  /**
   * At most {@code limit} of {@link #words()} that begin with the prefix; case and accents are not
   * compared, so that {@code e} finds {@code école}. Words that begin with the prefix, accents
   * included, come first.
   */
  default List<String> completions(String prefix, int limit) {
    return List.of();
  }

  /** The content of a {@code tokenizer.json} that holds this tokenizer. */
  String toJson();
}
