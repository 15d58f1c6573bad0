package glassformer.text;

import static glassformer.text.TokenizerFiles.ids;
import static glassformer.text.TokenizerFiles.places;
import static glassformer.text.TokenizerFiles.texts;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A BERT's tokenizer; its file cuts and pads to 6 tokens, which must not happen here. */
class WordPieceTokenizerTest {
  private static Tokenizer tokenizer;

  @BeforeAll
  static void open() throws IOException {
    tokenizer = TokenizerFiles.wordPiece();
  }

  @Test
  void piecesThatContinueAWordAreMarked() {
    String text = "The CAT, embeddings";
    List<Token> tokens = tokenizer.encode(text);
    assertEquals(
        List.of("[CLS]", "the", "cat", ",", "em", "…bed", "…ding", "…s", "[SEP]"), texts(tokens));
    assertEquals(
        List.of("", "The", "CAT", ",", "em", "bed", "ding", "s", ""), places(text, tokens));
    assertArrayEquals(new int[] {2, 5, 6, 21, 11, 12, 13, 14, 3}, ids(tokens));
  }

  @Test
  void theTemplatesTokensHaveNoPlaceInTheText() {
    assertEquals(
        List.of(
            new Token(2, "[CLS]", 0, 0, Token.Kind.SPECIAL),
            new Token(6, "cat", 1, 4, Token.Kind.TEXT),
            new Token(3, "[SEP]", 5, 5, Token.Kind.SPECIAL)),
        tokenizer.encode(" cat "));
  }

  @Test
  void aTokenThatIsSpeltOutIsThatTokenAtItsPlace() {
    assertEquals(
        new Token(4, "[MASK]", 4, 10, Token.Kind.TEXT), tokenizer.encode("the [MASK]").get(2));
  }

  @Test
  void whatTheVocabularyLacksIsShownAsItWasTyped() {
    Token dog = tokenizer.encode("the Dog").get(2);
    assertEquals(new Token(1, "Dog", 4, 7, Token.Kind.UNKNOWN), dog);
  }

  @Test
  void placesCountUtf16UnitsOfTheTextAsItWasTyped() {
    String text = "👋 e\u0301cole École 👩\u200D👧 cat";
    assertEquals(
        List.of("", "👋", "e\u0301cole", "École", "👩\u200D👧", "cat", ""),
        places(text, tokenizer.encode(text)));
  }

  @Test
  void otherScriptsAreWholeCharacters() {
    String text = "猫مر नमा";
    List<Token> tokens = tokenizer.encode(text);
    assertEquals(List.of("[CLS]", "猫", "م", "…ر", "न", "…म", "…◌ा", "[SEP]"), texts(tokens));
    assertEquals(List.of("", "猫", "م", "ر", "न", "म", "ा", ""), places(text, tokens));
  }

  @Test
  void halfAnEmojiMovesNoPlace() {
    assertEquals(new Token(6, "cat", 2, 5, Token.Kind.TEXT), tokenizer.encode("\uD83D cat").get(1));
  }

  @Test
  void blankTextHasNoTokens() {
    for (String blank : List.of("", " \n\t", "\u00A0", "\u0000")) {
      assertEquals(List.of(), tokenizer.encode(blank));
    }
  }

  @Test
  void decodesToText() {
    assertEquals(
        "the cat, walking embeddings",
        tokenizer.decode(ids(tokenizer.encode("the cat, walking embeddings"))));
  }

  @Test
  void aVocabularyOfPiecesOffersNoWords() {
    assertEquals(List.of(), tokenizer.words());
    assertEquals(List.of(), tokenizer.completions("c", 9));
    assertEquals("##ing", tokenizer.vocabulary().get(8));
    assertEquals("…ing", tokenizer.token(8));
  }

  @Test
  void everyTokenKnowsItsKind() {
    Token special = tokenizer.encode("dog").get(0);
    assertFalse(special.unknown());
    assertEquals(
        List.of(true, false, true), tokenizer.encode("dog").stream().map(Token::special).toList());
  }
}
