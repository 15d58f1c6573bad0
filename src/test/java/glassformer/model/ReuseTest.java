package glassformer.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.math.Threads;
import glassformer.trace.Memory;
import glassformer.trace.Reuse;
import glassformer.trace.Step;
import glassformer.trace.Tape;
import glassformer.trace.Trace;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Passes that take rows, memory or threads from elsewhere are the plain pass to the last bit. */
class ReuseTest {

  static List<String> names() {
    return GoldenFamily.names();
  }

  @AfterEach
  void allThreads() {
    Threads.use(Runtime.getRuntime().availableProcessors());
  }

  private static Trace trace(
      Model model, int[] ids, Optional<Memory> memory, Optional<Reuse> reuse) {
    Tape tape = new Tape(() -> false, memory, reuse);
    Ids read = model.config().hasEncoder() ? Ids.encoder(ids) : Ids.decoder(ids);
    Step result = model.forward(tape, read);
    if (model.config().hasDecoder()) {
      tape.softmax("probabilities", result);
    }
    return tape.trace();
  }

  private static Trace trace(Model model, int... ids) {
    return trace(model, ids, Optional.empty(), Optional.empty());
  }

  private static void assertSame(Trace expected, Trace actual) {
    assertEquals(
        expected.steps().stream().map(Step::toString).toList(),
        actual.steps().stream().map(Step::toString).toList());
    for (Step step : expected.steps()) {
      assertArrayEquals(cells(step), cells(actual.step(step.name())), 0f, step.name());
    }
  }

  private static float[] cells(Step step) {
    return Arrays.copyOf(step.value().data, step.value().getNumElements());
  }

  private static int same(int[] left, int[] right) {
    int mismatch = Arrays.mismatch(left, right);
    return mismatch < 0 ? left.length : mismatch;
  }

  @ParameterizedTest
  @ValueSource(strings = {"gpt2", "llama"})
  void aCausalModelComputesOnlyWhatAnEditChanged(String name) {
    Model model = GoldenFamily.of(name).model();
    int[] before = {5, 3, 9, 1, 7, 7, 2, 8, 4, 6};
    int[][] edits = {
      {6, 3, 9, 1, 7, 7, 2, 8, 4, 6}, // the first token
      {5, 3, 9, 1, 8, 7, 2, 8, 4, 6}, // one in the middle
      {5, 3, 9, 1, 7, 7, 2, 8, 4, 9}, // the last
      {5, 3, 9, 1, 7, 7, 2, 8, 4, 6, 3}, // longer
      {5, 3, 9, 1, 7, 7, 2, 8, 4, 6, 3, 3, 2, 1},
      {5, 3, 9, 1, 7, 7, 2, 8, 4}, // shorter
      {5},
      {5, 3, 2, 9, 1, 7, 7, 2, 8, 4, 6}, // one put in between
      {5, 3, 1, 7, 7, 2, 8, 4, 6}, // one taken out
      before
    };
    Trace earlier = trace(model, before);
    for (int[] ids : edits) {
      Reuse reuse = new Reuse(earlier, same(before, ids));
      assertSame(trace(model, ids), trace(model, ids, Optional.empty(), Optional.of(reuse)));
    }
  }

  @Test
  void rowsAreTakenFromThePassBefore() {
    Model model = GoldenFamily.of("gpt2").model();
    Trace earlier = trace(model, 5, 3, 9);
    earlier.step("decoder.0.feed_forward.hidden").value().set(1, 2, 1234f);
    Reuse reuse = new Reuse(earlier, 2);
    Trace later = trace(model, new int[] {5, 3, 8}, Optional.empty(), Optional.of(reuse));
    assertEquals(1234f, later.step("decoder.0.feed_forward.hidden").value().get(1, 2));
  }

  @ParameterizedTest
  @MethodSource("names")
  void memoryThatWasUsedBeforeLeavesNoTrace(String name) {
    Model model = GoldenFamily.of(name).model();
    Memory memory = new Memory(1 << 24);
    Random random = new Random(1);
    for (int pass = 0; pass < 8; pass++) {
      int[] ids = random.ints(1 + random.nextInt(12), 0, 10).toArray();
      Trace recycled = trace(model, ids, Optional.of(memory), Optional.empty());
      assertSame(trace(model, ids), recycled);
      for (Step step : recycled.steps()) {
        Arrays.fill(step.value().data, Float.NaN);
      }
      recycled.release();
      assertTrue(memory.bytes() > 0);
    }
  }

  @Test
  void aReleasedTraceCannotBeRead() {
    Model model = GoldenFamily.of("bert").model();
    Memory memory = new Memory(1 << 24);
    Trace trace = trace(model, new int[] {1, 2}, Optional.of(memory), Optional.empty());
    List<FMatrixRMaj> read = trace.steps().stream().map(Step::value).toList();
    trace.release();
    for (FMatrixRMaj matrix : read) {
      assertThrows(IndexOutOfBoundsException.class, () -> matrix.get(0, 0));
    }
    long kept = memory.bytes();
    trace.release();
    assertEquals(kept, memory.bytes());
    for (Step step : trace.steps()) {
      assertThrows(IllegalStateException.class, step::value);
    }
    Trace plain = trace(model, 1, 2);
    plain.release();
    assertEquals(2, plain.step("encoder.output").value().numRows);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void aPassThatWasGivenUpGivesEverythingBack(int threads) {
    Threads.use(threads);
    Model model = GoldenFamily.of("bert").model();
    Memory memory = new Memory(1 << 24);
    int[] ids = new int[model.config().maxPositions()];
    int steps = trace(model, ids).steps().size();
    for (int last = 0; last < steps; last++) {
      AtomicInteger left = new AtomicInteger(last);
      Tape tape =
          new Tape(() -> left.getAndDecrement() <= 0, Optional.of(memory), Optional.empty());
      assertThrows(CancellationException.class, () -> model.forward(tape, Ids.encoder(ids)));
      assertTrue(memory.lentBytes() > 0);
      tape.trace().release();
      assertEquals(0, memory.lentBytes());
    }
  }

  @Test
  void whatIsKeptIsBounded() {
    Model model = GoldenFamily.of("bert").model();
    Memory memory = new Memory(5000);
    for (int length = 1; length < 10; length++) {
      trace(model, new int[length], Optional.of(memory), Optional.empty()).release();
      assertTrue(memory.bytes() <= 5000);
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void theNumberOfThreadsChangesNoBit(String name) {
    Model model = GoldenFamily.of(name).model();
    int[] ids = new Random(2).ints(model.config().maxPositions(), 0, 10).toArray();
    Threads.use(1);
    Trace alone = trace(model, ids);
    for (int threads = 2; threads <= 4; threads++) {
      Threads.use(threads);
      assertSame(alone, trace(model, ids));
    }
  }
}
