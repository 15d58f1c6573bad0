package glassformer.text;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is typed, every token has a place in the text, and the places go forward. */
class RandomTextTest {
  private static final int TEXTS = 2000;
  private static final String CHARACTERS =
      " \n\tacehmtABÉé\u0301ﬁİß.,'’猫مرनम्ा\u200D\uFE0F\uD83D\uDC4B\uDC69\uFFFD\u0000\u202E\u00A0";

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(20); i >= 0; i--) {
      text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
    }
    return text.toString();
  }

  @Test
  void placesLieInTheTextInOrder() throws IOException {
    List<Tokenizer> tokenizers =
        List.of(
            TokenizerFiles.wordPiece(),
            TokenizerFiles.byteLevel(),
            TokenizerFiles.sentencePiece(),
            TokenizerFiles.miniLm());
    Random random = new Random(7);
    for (int i = 0; i < TEXTS; i++) {
      String text = text(random);
      for (Tokenizer tokenizer : tokenizers) {
        int from = 0;
        for (Token token : tokenizer.encode(text)) {
          boolean inOrder =
              from <= token.start() && token.start() <= token.end() && token.end() <= text.length();
          assertTrue(inOrder && !token.text().isEmpty(), token + " in " + text);
          from = token.start();
        }
      }
    }
  }
}
