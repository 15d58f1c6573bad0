package glassformer.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A vocabulary of whole words, as Hugging Face's {@code WordLevel} model: the text is lower-cased,
 * words and punctuation marks are told apart, and what the vocabulary lacks becomes the unknown
 * token. That token itself may stand in a text, so that what was decoded reads back the same.
 */
public final class WordTokenizer implements Tokenizer {
  private final List<String> vocabulary;
  private final Set<String> special;
  private final String unknown;
  private final boolean lowerCased;
  private final int unknownId;
  private final Map<String, Integer> idOfWord = new HashMap<>();
  private final Completions completions;

  /**
   * @param vocabulary all tokens by id, each once
   * @param special those that no text contains, the unknown one too
   * @param unknown the token for every word that the vocabulary lacks
   * @param lowerCased whether text is lower-cased before it is looked up
   * @throws IllegalArgumentException if the unknown token is not in the vocabulary or a token is
   *     there twice
   */
  public WordTokenizer(
      List<String> vocabulary, Set<String> special, String unknown, boolean lowerCased) {
    this.vocabulary = List.copyOf(vocabulary);
    this.unknown = unknown;
    this.lowerCased = lowerCased;
    this.special = new HashSet<>(special);
    this.special.add(unknown);
    this.unknownId = this.vocabulary.indexOf(unknown);
    if (unknownId < 0) {
      throw new IllegalArgumentException(
          "unknown token '" + unknown + "' is not in the vocabulary");
    }
    for (int id = 0; id < this.vocabulary.size(); id++) {
      String token = this.vocabulary.get(id);
      if (idOfWord.put(token, id) != null) {
        throw new IllegalArgumentException("token '" + token + "' is in the vocabulary twice");
      }
    }
    idOfWord.keySet().removeAll(this.special);
    this.completions = new Completions(idOfWord.keySet());
  }

  /**
   * A new lower-casing tokenizer.
   *
   * @param special the special tokens, which get the first ids
   * @param words all others, in lower case
   * @param unknown the one of {@code special} that stands for unknown words
   */
  public static WordTokenizer of(List<String> special, List<String> words, String unknown) {
    List<String> vocabulary = new ArrayList<>(special);
    vocabulary.addAll(words);
    return new WordTokenizer(vocabulary, Set.copyOf(special), unknown, true);
  }

  /**
   * Reads a {@code tokenizer.json} of type WordLevel.
   *
   * @throws TokenizerException if the file cannot be read, or asks for what this tokenizer does not
   *     do
   */
  public static WordTokenizer read(Path file) throws TokenizerException {
    return of(TokenizerFile.read(file));
  }

  static WordTokenizer of(TokenizerFile file) throws TokenizerException {
    return new WordLevelFile(file).read();
  }

  @Override
  public String toJson() {
    return WordLevelFile.write(this);
  }

  @Override
  public List<Token> encode(String text) {
    List<Token> tokens = new ArrayList<>();
    int from = 0;
    for (int at = text.indexOf(unknown); at >= 0; at = text.indexOf(unknown, from)) {
      words(text, from, at, tokens);
      from = at + unknown.length();
      tokens.add(new Token(unknownId, unknown, at, from, Token.Kind.UNKNOWN));
    }
    words(text, from, text.length(), tokens);
    return tokens;
  }

  private void words(String text, int from, int to, List<Token> tokens) {
    WordSplitter.split(
        text.substring(from, to),
        (start, end) -> tokens.add(token(text, from + start, from + end)));
  }

  private Token token(String text, int start, int end) {
    String typed = text.substring(start, end);
    Integer id = idOfWord.get(lowerCased ? lowerCase(typed) : typed);
    return id == null
        ? new Token(unknownId, typed, start, end, Token.Kind.UNKNOWN)
        : new Token(id, typed, start, end, Token.Kind.TEXT);
  }

  /**
   * Each character on its own, as Hugging Face's {@code Lowercase} does: a Greek sigma at the end
   * of a word stays a middle one, and a dotted capital I becomes two characters.
   */
  private static String lowerCase(String word) {
    StringBuilder lower = new StringBuilder(word.length());
    word.codePoints()
        .forEach(
            c -> {
              lower.appendCodePoint(Character.toLowerCase(c));
              if (c == 'İ') {
                lower.append('\u0307');
              }
            });
    return lower.toString();
  }

  /** {@inheritDoc} The unknown token stays, since it stands for a word. */
  @Override
  public String decode(int[] ids) {
    List<String> tokens = new ArrayList<>(ids.length);
    for (int id : ids) {
      String token = token(id);
      if (id == unknownId || !special.contains(token)) {
        tokens.add(token);
      }
    }
    return WordJoiner.join(tokens);
  }

  @Override
  public String token(int id) {
    if (id < 0 || id >= vocabulary.size()) {
      throw new IllegalArgumentException(
          "id "
              + id
              + " is not in the vocabulary, whose ids go from 0 to "
              + (vocabulary.size() - 1));
    }
    return vocabulary.get(id);
  }

  @Override
  public List<String> vocabulary() {
    return vocabulary;
  }

  @Override
  public List<String> words() {
    return completions.words();
  }

  @Override
  public List<String> completions(String prefix, int limit) {
    return completions.of(prefix, limit);
  }

  /** The token that stands for unknown words. */
  public String unknown() {
    return unknown;
  }

  boolean isSpecial(String token) {
    return special.contains(token);
  }

  boolean isLowerCased() {
    return lowerCased;
  }
}
