package glassformer.text;

import static glassformer.text.TokenizerFiles.ids;
import static glassformer.text.TokenizerFiles.places;
import static glassformer.text.TokenizerFiles.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokenizers whose tokens may be parts of characters: a GPT-2's and a Llama's. */
class BytePairTokenizerTest {

  @Test
  void spacesAndLineBreaksAreMarked() throws IOException {
    String text = "cat the\n\n\tcat";
    List<Token> tokens = TokenizerFiles.byteLevel().encode(text);
    assertEquals(List.of("cat", "␣the", "↵↵", "⇥", "cat"), texts(tokens));
    assertEquals(List.of("cat", " the", "\n\n", "\t", "cat"), places(text, tokens));
    assertEquals(List.of("<s>", "␣cat", "↵", "␣␣"), sentencePieces("cat\n  "));
  }

  @Test
  void partsOfACharacterAreMarkedAndShareItsPlace() throws IOException {
    String text = "é👋 👋";
    List<Token> tokens = TokenizerFiles.byteLevel().encode(text);
    assertEquals(
        List.of("é", "‹F0 9F›", "‹91›", "‹8B›", "␣‹F0 9F›", "‹91›", "‹8B›"), texts(tokens));
    assertEquals(List.of("é", "👋", "👋", "👋", " 👋", "👋", "👋"), places(text, tokens));
    assertEquals(List.of("<s>", "␣", "é", "‹F0›", "‹9F›", "‹91›", "‹8B›"), sentencePieces("é👋"));
  }

  @Test
  void aTemplateMayAddNothing() throws IOException {
    assertTrue(TokenizerFiles.byteLevel().encode("the cat").stream().noneMatch(Token::special));
    assertEquals(
        new Token(1, "<s>", 0, 0, Token.Kind.SPECIAL),
        TokenizerFiles.sentencePiece().encode("cat").get(0));
  }

  @Test
  void aSpecialTokenIsSpeltAsItIs() throws IOException {
    Tokenizer tokenizer = TokenizerFiles.byteLevel();
    int end = tokenizer.vocabularySize() - 1;
    assertEquals("<|endoftext|>", tokenizer.token(end));
    assertEquals(
        new Token(end, "<|endoftext|>", 3, 16, Token.Kind.TEXT),
        tokenizer.encode("cat<|endoftext|>").get(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The cat,  walking.",
        "e\u0301cole É",
        "👋 cat 👩\u200D👧",
        "猫 مر नमा",
        "a\n\n\tcat",
        "İ ﬁne"
      })
  void decodingGivesTheTextBack(String text) throws IOException {
    for (Tokenizer tokenizer :
        List.of(TokenizerFiles.byteLevel(), TokenizerFiles.sentencePiece())) {
      assertEquals(text, tokenizer.decode(ids(tokenizer.encode(text))));
    }
  }

  @Test
  void blankTextHasNoTokens() throws IOException {
    for (String blank : List.of("", " ", "\n\t")) {
      assertEquals(List.of(), TokenizerFiles.byteLevel().encode(blank));
      assertEquals(List.of(), TokenizerFiles.sentencePiece().encode(blank));
    }
  }

  @Test
  void noTokenOfAVocabularyHasAnInvisibleCharacter() throws IOException {
    for (Tokenizer tokenizer :
        List.of(TokenizerFiles.byteLevel(), TokenizerFiles.sentencePiece())) {
      for (int id = 0; id < tokenizer.vocabularySize(); id++) {
        String shown = tokenizer.token(id);
        assertTrue(
            shown.matches("([^\\p{C}\\p{Z}\uFFFD]|(?<=[0-9A-F]) (?=[0-9A-F]))+"),
            id + ": " + shown);
      }
    }
  }

  private static List<String> sentencePieces(String text) throws IOException {
    return texts(TokenizerFiles.sentencePiece().encode(text));
  }
}
