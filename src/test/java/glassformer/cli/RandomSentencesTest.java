package glassformer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.train.task.Example;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RandomSentencesTest {
  @Test
  void countsBosAndEosOfTheTarget() {
    RandomSentences sentences = new RandomSentences();
    Random random = new Random(1);
    long tokens = 0;
    for (int i = 0; i < 100; i++) {
      Example example = sentences.training(random);
      int length = example.source().size();
      assertTrue(length >= 4 && length <= 10);
      assertEquals(length, example.target().size());
      tokens += length + length + 2;
    }
    assertEquals(tokens, sentences.tokens());
  }
}
