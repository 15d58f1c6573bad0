package glassformer.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import glassformer.trace.Reuse;
import glassformer.trace.Step;
import glassformer.trace.Tape;
import glassformer.trace.Trace;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Weights so large that their products go through panels, and texts of several tiles of rows. */
class WideReuseTest {
  private static final int LONGEST = WideFamily.LONGEST;

  private final Random random = new Random(3);
  private final Model model = WideFamily.of("gpt2");

  private Trace trace(int[] ids, Optional<Reuse> reuse) {
    Tape tape = new Tape(() -> false, Optional.empty(), reuse);
    tape.softmax("probabilities", model.forward(tape, Ids.decoder(ids)));
    return tape.trace();
  }

  @Test
  void anEditAnywhereGivesTheWholePassToTheLastBit() {
    for (int trial = 0; trial < 10; trial++) {
      int[] before = random.ints(1 + random.nextInt(LONGEST), 0, WideFamily.VOCABULARY).toArray();
      int same = random.nextInt(before.length + 1);
      int length = Math.max(1, same + random.nextInt(LONGEST - same + 1));
      int[] after = Arrays.copyOf(before, length);
      for (int i = same; i < length; i++) {
        after[i] = random.nextInt(WideFamily.VOCABULARY);
      }
      Reuse reuse = new Reuse(trace(before, Optional.empty()), Math.min(same, length));
      Trace later = trace(after, Optional.of(reuse));
      for (Step step : trace(after, Optional.empty()).steps()) {
        float[] expected = step.value().data;
        assertArrayEquals(expected, later.step(step.name()).value().data, 0f, step.name());
      }
    }
  }
}
