package glassformer.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadAheadTest {
  private static final int LINE = 16;
  private static final int PAGE = 1024;
  private static final int TOUCHES = 64;

  private static Set<Integer> lines(int[] order) {
    return Arrays.stream(order).map(place -> place / LINE).boxed().collect(Collectors.toSet());
  }

  /** The chunks of registers of 16, 8, 4 and 2 numbers. */
  @ParameterizedTest
  @ValueSource(ints = {6 * PAGE, 3 * PAGE, 3 * PAGE / 2, 3 * PAGE / 4})
  void enoughBlocksReadEveryLineAndNothingElse(int size) {
    int[] order = new ReadAhead(size, TOUCHES).order(16);
    assertEquals(16 * TOUCHES, order.length);
    assertEquals(size / LINE, lines(order).size());
    for (int place : order) {
      assertTrue(place >= 0 && place < size && place % LINE == 0, place + " of " + size);
    }
  }

  @Test
  void fewBlocksReadTheBeginningOfEveryPage() {
    int[] order = new ReadAhead(6 * PAGE, TOUCHES).order(2);
    assertEquals(2 * TOUCHES, lines(order).size());
    for (int place : order) {
      assertTrue(place % PAGE <= 2 * TOUCHES / 6 * LINE, () -> place + " is far into its page");
    }
  }

  @Test
  void aPageIsReadInTurnWithOthers() {
    for (int blocks : new int[] {1, 3, 8}) {
      int[] order = new ReadAhead(6 * PAGE, TOUCHES).order(blocks);
      int last = -1;
      for (int place : order) {
        int line = place / LINE;
        assertTrue(last < 0 || line == last || line / 64 != last / 64, blocks + " blocks: " + line);
        last = line;
      }
    }
  }

  @Test
  void theOrderIsKeptForAsManyBlocks() {
    ReadAhead ahead = new ReadAhead(6 * PAGE, TOUCHES);
    int[] order = ahead.order(4);
    assertSame(order, ahead.order(4));
    assertEquals(5 * TOUCHES, ahead.order(5).length);
  }

  @Test
  void theBeginOfEveryPageIsRead() {
    float[] panels = new float[12 + 6 * PAGE];
    for (int page = 0; page < 6; page++) {
      panels[12 + page * PAGE] = Float.intBitsToFloat(1 << page);
    }
    assertEquals(0b111111, new ReadAhead(6 * PAGE, TOUCHES).begin(panels, 12));
  }
}
