package glassformer.checkpoint;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.model.GoldenFamily;
import glassformer.model.Ids;
import glassformer.model.Model;
import glassformer.trace.Step;
import glassformer.trace.Tape;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FreeMemoryTest {
  private static final long GIGABYTE = 1L << 30;

  @ParameterizedTest
  @CsvSource({
    "0, 0 bytes",
    "1023, 1023 bytes",
    "1024, 1.0 kB",
    "5583457485, 5.2 GB",
    "1152921504606846976, 1048576.0 TB",
  })
  void amountsAreReadable(long bytes, String text) {
    assertEquals(text, FreeMemory.text(bytes));
  }

  @Test
  void whatDoesNotFitIsRefusedWithBothFigures() {
    assertDoesNotThrow(() -> FreeMemory.require("big", GIGABYTE, GIGABYTE));
    Exception e =
        assertThrows(
            CheckpointException.class, () -> FreeMemory.require("big", 5 * GIGABYTE, GIGABYTE));
    assertTrue(
        e.getMessage()
            .startsWith("big: it needs about 5.0 GB of memory, but 1.0 GB are free for the"),
        e.getMessage());
  }

  /** Small models, so that the numbers of a pass count most. */
  @ParameterizedTest
  @ValueSource(strings = {"gpt2", "bert", "llama"})
  void needCoversTheWeightsAndTwoPasses(String name) throws CheckpointException {
    Model model = GoldenFamily.of(name).model();
    int tokens = Math.min(128, model.config().maxPositions());
    int[] ids = IntStream.range(0, tokens).map(i -> i % 19).toArray();
    Tape tape = new Tape();
    model.forward(tape, model.config().hasEncoder() ? Ids.encoder(ids) : Ids.decoder(ids));
    long pass =
        tape.trace().steps().stream()
            .map(Step::value)
            .distinct()
            .mapToLong(value -> (long) value.getNumElements() * Float.BYTES)
            .sum();
    long least = 2 * pass + model.parameters().count() * Float.BYTES;
    long need = MemoryNeed.of(model.config(), FamilyTensors.of(model.config()));
    assertTrue(need >= least, need + " for " + least);
    assertTrue(need <= 3 * least, need + " for " + least);
  }
}
