package glassformer.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The tokenizers of the tests: three small ones of our own, and MiniLM's. */
final class TokenizerFiles {
  private TokenizerFiles() {}

  /** A BERT's, {@code tokenizers/wordpiece.json}. */
  static PretrainedTokenizer wordPiece() throws IOException {
    return open("/tokenizers/wordpiece.json");
  }

  /** A GPT-2's, {@code tokenizers/byte-level.json}. */
  static PretrainedTokenizer byteLevel() throws IOException {
    return open("/tokenizers/byte-level.json");
  }

  /** A Llama's, {@code tokenizers/sentencepiece.json}. */
  static PretrainedTokenizer sentencePiece() throws IOException {
    return open("/tokenizers/sentencepiece.json");
  }

  static PretrainedTokenizer miniLm() throws IOException {
    return open("/all-minilm-l6-v2-tokenizer.json");
  }

  static String content(String resource) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(TokenizerFiles.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static PretrainedTokenizer open(String resource) throws IOException {
    return PretrainedTokenizer.of(
        resource.substring(1), content(resource).getBytes(StandardCharsets.UTF_8));
  }

  static List<String> texts(List<Token> tokens) {
    return tokens.stream().map(Token::text).toList();
  }

  static int[] ids(List<Token> tokens) {
    return tokens.stream().mapToInt(Token::id).toArray();
  }

  /** What of the text each token stands for. */
  static List<String> places(String text, List<Token> tokens) {
    return tokens.stream().map(token -> text.substring(token.start(), token.end())).toList();
  }
}
