package glassformer.text;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import java.lang.ref.Reference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The tokenizer of a pretrained model, read from its {@code tokenizer.json} by Hugging Face's own
 * library: word pieces (BERT), byte-level pairs (GPT-2), SentencePiece (Llama). Everything is as
 * the file says, except that a long text is neither cut nor padded.
 *
 * <p>The vocabulary and the rules lie in native memory, which is freed once this object can no
 * longer be reached. Encoding changes nothing, so several threads may do it at once.
 */
public final class PretrainedTokenizer implements Tokenizer {
  private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

  private final String content;
  private final HuggingFaceTokenizer library;
  private final PretrainedVocabulary vocabulary;
  private final Spelling spelling;
  private final String[] shown; // filled as they are asked for: an axis asks for thousands

  private PretrainedTokenizer(
      String content,
      HuggingFaceTokenizer library,
      PretrainedVocabulary vocabulary,
      Spelling spelling) {
    this.content = content;
    this.library = library;
    this.vocabulary = vocabulary;
    this.spelling = spelling;
    this.shown = new String[vocabulary.tokens().size()];
  }

  /**
   * Reads a {@code tokenizer.json}.
   *
   * @throws TokenizerException if the file cannot be read, is none or is damaged
   */
  public static PretrainedTokenizer read(Path file) throws TokenizerException {
    return of(TokenizerFile.read(file));
  }

  /**
   * Reads the content of a {@code tokenizer.json}.
   *
   * @param name what messages call it
   * @throws TokenizerException if it is none or is damaged
   */
  public static PretrainedTokenizer of(String name, byte[] content) throws TokenizerException {
    return of(TokenizerFile.of(name, content));
  }

  static PretrainedTokenizer of(TokenizerFile file) throws TokenizerException {
    PretrainedVocabulary vocabulary = new PretrainedVocabulary(file);
    Template.check(file, vocabulary.tokens().size());
    CharacterMap.check(file);
    HuggingFaceTokenizer library = TokenizerLibrary.open(file);
    return new PretrainedTokenizer(file.content(), library, vocabulary, Spelling.of(file.root()));
  }

  @Override
  public String toJson() {
    return content;
  }

  @Override
  public List<Token> encode(String text) {
    if (text.isBlank()) {
      return List.of();
    }
    Encoding encoding = pieces(text);
    int[] offsets = offsets(text);
    List<Token> tokens = new ArrayList<>();
    boolean bare = true;
    for (int i = 0; i < encoding.getIds().length; i++) {
      int id = (int) encoding.getIds()[i];
      CharSpan place = encoding.getCharTokenSpans()[i];
      if (place == null || encoding.getSpecialTokenMask()[i] == 1) {
        int edge = bare ? 0 : text.length();
        tokens.add(new Token(id, token(id), edge, edge, Token.Kind.SPECIAL));
      } else {
        bare = false;
        tokens.add(token(text, id, offsets[place.getStart()], offsets[place.getEnd()]));
      }
    }
    return bare ? List.of() : List.copyOf(tokens);
  }

  private Encoding pieces(String text) {
    try {
      return library.encode(wellFormed(text), true, false);
    } finally {
      Reference.reachabilityFence(this); // the collector must not free what native code reads
    }
  }

  private Token token(String text, int id, int start, int end) {
    return vocabulary.isUnknown(id)
        ? new Token(id, Visible.text(text.substring(start, end)), start, end, Token.Kind.UNKNOWN)
        : new Token(id, token(id), start, end, Token.Kind.TEXT);
  }

  /** Half a surrogate pair, which no UTF-8 can hold, becomes one other character. */
  private static String wellFormed(String text) {
    return LONE_SURROGATE.matcher(text).replaceAll("\uFFFD");
  }

  /** The place in UTF-16 units of each code point, in which the library counts, and of the end. */
  private static int[] offsets(String text) {
    int[] offsets = new int[text.codePointCount(0, text.length()) + 1];
    for (int i = 1; i < offsets.length; i++) {
      offsets[i] = text.offsetByCodePoints(offsets[i - 1], 1);
    }
    return offsets;
  }

  /**
   * {@inheritDoc} The file's decoder joins the tokens. Ids without a token say nothing: a model's
   * table may have more rows than its tokenizer has tokens.
   */
  @Override
  public String decode(int[] ids) {
    long[] known = Arrays.stream(ids).filter(this::isToken).asLongStream().toArray();
    try {
      return library.decode(known, true);
    } finally {
      Reference.reachabilityFence(this);
    }
  }

  /** {@inheritDoc} An id without a token is shown as its number, {@code #50260}. */
  @Override
  public String token(int id) {
    if (!isToken(id)) {
      return "#" + id;
    }
    if (shown[id] == null) {
      String token = vocabulary.tokens().get(id);
      shown[id] = vocabulary.isAdded(id) ? Visible.text(token) : spelling.show(token);
    }
    return shown[id];
  }

  private boolean isToken(int id) {
    if (id < 0) {
      throw new IllegalArgumentException("id " + id + " is negative");
    }
    return id < vocabularySize() && !vocabulary.tokens().get(id).isEmpty();
  }

  @Override
  public List<String> vocabulary() {
    return vocabulary.tokens();
  }
}
