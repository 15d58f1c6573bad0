package glassformer.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordTokenizerTest {
  private static final List<String> SPECIAL = List.of("[PAD]", "[BOS]", "[EOS]", "[UNK]");
  private static final int UNKNOWN = 3;

  private final WordTokenizer tokenizer =
      WordTokenizer.of(
          SPECIAL,
          List.of("the", "cat", "école", "est", "i\u0307i", "l", "'", "ami", ".", ","),
          "[UNK]");

  private static List<String> texts(List<Token> tokens) {
    return tokens.stream().map(Token::text).toList();
  }

  private static WordTokenizer splitting() {
    return WordTokenizer.of(SPECIAL, List.of(), "[UNK]");
  }

  @Test
  void wordsAreLowerCasedAndKeepTheirPlace() {
    assertEquals(
        List.of(
            new Token(4, "The", 1, 4, Token.Kind.TEXT),
            new Token(5, "CAT", 6, 9, Token.Kind.TEXT),
            new Token(12, ".", 9, 10, Token.Kind.TEXT)),
        tokenizer.encode(" The  CAT.\n"));
  }

  @Test
  void unknownWordKeepsItsText() {
    assertEquals(
        List.of(new Token(UNKNOWN, "Zebra", 0, 5, Token.Kind.UNKNOWN)), tokenizer.encode("Zebra"));
  }

  @Test
  void offsetsHoldWhereLowerCaseIsLonger() {
    assertEquals(
        List.of(
            new Token(8, "İI", 0, 2, Token.Kind.TEXT), new Token(5, "cat", 3, 6, Token.Kind.TEXT)),
        tokenizer.encode("İI cat"));
  }

  @Test
  void offsetsCountUtf16Units() {
    List<Token> tokens = tokenizer.encode("\uD83D\uDC31 cat");
    assertEquals(new Token(UNKNOWN, "\uD83D\uDC31", 0, 2, Token.Kind.UNKNOWN), tokens.get(0));
    assertEquals(new Token(5, "cat", 3, 6, Token.Kind.TEXT), tokens.get(1));
  }

  @Test
  void punctuationIsSplitOff() {
    assertEquals(
        List.of("“", "l", "’", "ami", "”", ",", "$", "5", "…"),
        texts(splitting().encode("“l’ami”, $5…")));
  }

  @Test
  void everyKindOfSpaceSeparates() {
    assertEquals(
        List.of("a", "b", "c", "d", "e", "f"),
        texts(splitting().encode("a\u00A0b\u3000c\td\r\ne\u0085\u2028f")));
  }

  @Test
  void zeroWidthJoinerHoldsAnEmojiTogether() {
    String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
    assertEquals(List.of(family, "!"), texts(splitting().encode(family + "!")));
  }

  @Test
  void marksStayWithTheirPunctuation() {
    assertEquals(List.of("#\uFE0F\u20E3", "a"), texts(splitting().encode("#\uFE0F\u20E3a")));
    assertEquals(List.of("e\u0301te\u0301"), texts(splitting().encode("e\u0301te\u0301")));
  }

  @Test
  void chineseIsNotSplit() {
    assertEquals(List.of("你好", "。"), texts(splitting().encode("你好。")));
  }

  @Test
  void loneSurrogateIsAnUnknownWord() {
    assertEquals(
        List.of(new Token(UNKNOWN, "\uD83D", 0, 1, Token.Kind.UNKNOWN)),
        tokenizer.encode("\uD83D"));
  }

  @Test
  void specialTokensNeverComeFromText() {
    for (String token : SPECIAL) {
      assertTrue(tokenizer.encode(token).stream().allMatch(Token::unknown));
    }
    WordTokenizer bare =
        new WordTokenizer(List.of("pad", "unk", "cat"), Set.of("pad"), "unk", true);
    assertTrue(bare.encode("pad unk").stream().allMatch(Token::unknown));
  }

  @Test
  void blankTextHasNoTokens() {
    assertEquals(List.of(), tokenizer.encode(""));
    assertEquals(List.of(), tokenizer.encode(" \n\t"));
  }

  @Test
  void decodeClosesUpApostrophesAndPunctuation() {
    assertEquals("l'ami, the cat.", tokenizer.decode(ids("l'ami , the cat .")));
    assertEquals(
        "est-ce (the) «", WordJoiner.join(List.of("est", "-", "ce", "(", "the", ")", "«")));
  }

  @Test
  void decodeLeavesControlTokensOutAndShowsUnknownOnes() {
    assertEquals("the [UNK]", tokenizer.decode(new int[] {1, 4, UNKNOWN, 2, 0}));
  }

  @Test
  void theUnknownTokenInATextIsOneToken() {
    assertEquals(
        List.of(
            new Token(4, "the", 0, 3, Token.Kind.TEXT),
            new Token(UNKNOWN, "[UNK]", 4, 9, Token.Kind.UNKNOWN)),
        tokenizer.encode("the [UNK]"));
  }

  @Test
  void decodedTextEncodesToTheSameIds() {
    int[] all = {4, 5, 6, 9, 10, 11, 12, 13, 4, 10, 11, 10, 13, 12};
    assertEquals(
        Arrays.stream(all).boxed().toList(),
        tokenizer.encode(tokenizer.decode(all)).stream().map(Token::id).toList());
  }

  @Test
  void idOutsideTheVocabularyIsRefused() {
    Exception e =
        assertThrows(IllegalArgumentException.class, () -> tokenizer.decode(new int[] {14}));
    assertEquals("id 14 is not in the vocabulary, whose ids go from 0 to 13", e.getMessage());
    assertThrows(IllegalArgumentException.class, () -> tokenizer.token(-1));
  }

  @Test
  void completionsIgnoreCaseAndAccentsButPreferTheExactPrefix() {
    assertEquals(List.of("est", "école"), tokenizer.completions("e", 9));
    assertEquals(List.of("école", "est"), tokenizer.completions("É", 9));
    assertEquals(List.of("est"), tokenizer.completions("e", 1));
    assertEquals(tokenizer.words(), tokenizer.completions("", 99));
    assertEquals(List.of(), tokenizer.completions("[", 9));
  }

  @Test
  void wordsAreSortedForReadingWithoutSpecialTokens() {
    List<String> words = tokenizer.words();
    assertEquals(10, words.size());
    assertTrue(words.indexOf("école") < words.indexOf("est"));
  }

  private int[] ids(String text) {
    return tokenizer.encode(text).stream().mapToInt(Token::id).toArray();
  }
}
