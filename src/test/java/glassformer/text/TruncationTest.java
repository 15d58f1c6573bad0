package glassformer.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TruncationTest {
  private final Tokenizer tokenizer = TokenizerFiles.wordPiece();
  private final List<Token> tokens = tokenizer.encode("the red cat walks");

  TruncationTest() throws IOException {}

  private static String shown(List<Token> tokens) {
    return String.join(" ", TokenizerFiles.texts(tokens));
  }

  @Test
  void aShortTextStaysWhole() {
    assertEquals(new Truncation(tokens, List.of()), Truncation.of(tokens, tokens.size()));
    assertEquals(new Truncation(List.of(), List.of()), Truncation.of(List.of(), 0));
  }

  @Test
  void aLongTextKeepsItsEndingMark() {
    Truncation truncation = Truncation.of(tokens, 5);
    assertEquals("[CLS] the red cat [SEP]", shown(truncation.kept()));
    assertEquals("walk …s", shown(truncation.cut()));
  }

  @Test
  void withoutEndingMarkTheLastTokensGo() {
    List<Token> open = tokens.subList(0, tokens.size() - 1);
    assertEquals("[CLS] the", shown(Truncation.of(open, 2).kept()));
  }

  @Test
  void aLimitBelowTheMarksIsKeptToo() {
    assertEquals("[CLS] [SEP]", shown(Truncation.of(tokens, 2).kept()));
    assertEquals("[SEP]", shown(Truncation.of(tokens, 1).kept()));
    assertEquals("", shown(Truncation.of(tokens, 0).kept()));
    assertThrows(IllegalArgumentException.class, () -> Truncation.of(tokens, -1));
  }
}
