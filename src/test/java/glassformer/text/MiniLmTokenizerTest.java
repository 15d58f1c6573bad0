package glassformer.text;

import static glassformer.text.TokenizerFiles.ids;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real thing: all-MiniLM-L6-v2's file, and ids that Hugging Face's Python gives. */
class MiniLmTokenizerTest {
  private static Tokenizer tokenizer;

  @BeforeAll
  static void open() throws IOException {
    tokenizer = TokenizerFiles.miniLm();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "The animal didn't cross the street because it was too tired"
            + " | 101 1996 4111 2134 1005 1056 2892 1996 2395 2138 2009 2001 2205 5458 102",
        "hello world | 101 7592 2088 102",
        "École | 101 12431 102",
      })
  void idsAreTheKnownOnes(String text, String expected) {
    int[] known = Arrays.stream(expected.split(" ")).mapToInt(Integer::parseInt).toArray();
    assertArrayEquals(known, ids(tokenizer.encode(text)));
  }

  @Test
  void aLongTextIsNeitherCutNorPadded() {
    assertEquals(302, tokenizer.encode("word ".repeat(300)).size());
  }

  @Test
  void theWholeVocabularyCanBeShown() {
    assertEquals(30522, tokenizer.vocabularySize());
    assertEquals("[PAD]", tokenizer.token(0));
    assertEquals("##ing", tokenizer.vocabulary().get(2075));
    assertTrue(
        IntStream.range(0, tokenizer.vocabularySize())
            .mapToObj(tokenizer::token)
            .noneMatch(shown -> shown.isEmpty() || shown.startsWith("#") && shown.length() > 2));
  }

  @Test
  void rowsBeyondTheVocabularyHaveNumbersForNames() {
    assertEquals("#30527", tokenizer.token(30527));
    assertEquals("hello", tokenizer.decode(new int[] {7592, 30527}));
  }

  @Test
  void isWrittenAsItWasRead() throws IOException {
    assertEquals(TokenizerFiles.content("/all-minilm-l6-v2-tokenizer.json"), tokenizer.toJson());
  }

  @Test
  void manyThreadsReadTheSame() {
    List<String> texts =
        IntStream.range(0, 200).mapToObj(i -> "embedding number " + i + " of cats 👋").toList();
    List<List<Token>> alone = texts.stream().map(tokenizer::encode).toList();
    assertEquals(alone, texts.parallelStream().map(tokenizer::encode).toList());
  }
}
