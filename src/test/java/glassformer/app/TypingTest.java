package glassformer.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TypingTest {
  @Test
  void everyKeyChangesOneCharacterAndTheSentenceComesBack() {
    Typing typing = Typing.sentence();
    String start = "The small cat sees a red car.";
    String text = start;
    boolean back = false;
    for (int key = 0; key < 200; key++) {
      String next = typing.next();
      assertEquals(1, Math.abs(next.length() - text.length()));
      text = next;
      back |= text.equals(start);
    }
    assertTrue(back);
  }
}
