package glassformer.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.math.Threads;
import glassformer.trace.Memory;
import glassformer.trace.Reuse;
import glassformer.trace.Reuse.Spent;
import glassformer.trace.Spoiled;
import glassformer.trace.Step;
import glassformer.trace.Tape;
import glassformer.trace.Trace;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.AssertionFailedError;

/** A text that is edited again and again: what the last pass knew and what it computes. */
class CausalEditTest {
  /** What a golden GPT-2 has positions for. */
  private static final int LONGEST = 32;

  private final TextEdits edits = new TextEdits(LONGEST);

  @AfterEach
  void allThreads() {
    Threads.use(Runtime.getRuntime().availableProcessors());
  }

  private static Trace trace(
      Model model, int[] ids, Optional<Memory> memory, Optional<Reuse> reuse) {
    Tape tape = new Tape(() -> false, memory, reuse);
    tape.softmax("probabilities", model.forward(tape, Ids.decoder(ids)));
    return tape.trace();
  }

  private static Trace whole(Model model, int[] ids) {
    return trace(model, ids, Optional.empty(), Optional.empty());
  }

  private static int same(int[] left, int[] right) {
    int mismatch = Arrays.mismatch(left, right);
    return mismatch < 0 ? left.length : mismatch;
  }

  /** An array may be longer than its matrix. */
  private static float[] cells(Step step) {
    return Arrays.copyOf(step.value().data, step.value().getNumElements());
  }

  private static void assertSameCells(Trace expected, Trace actual, String edit) {
    assertEquals(
        expected.steps().stream().map(Step::toString).toList(),
        actual.steps().stream().map(Step::toString).toList());
    for (Step step : expected.steps()) {
      assertArrayEquals(
          cells(step), cells(actual.step(step.name())), () -> step.name() + " after " + edit);
    }
  }

  @ParameterizedTest
  @CsvSource({"gpt2, 1", "gpt2, 2", "gpt2, 3", "llama, 1", "llama, 2", "llama, 3"})
  void everyStepIsTheWholePassToTheLastBitAfterAnyEdits(String name, int threads) {
    Threads.use(threads);
    assertWholePassesAfterEdits(150, GoldenFamily.of(name).model());
  }

  @ParameterizedTest
  @CsvSource({"gpt2, 1", "gpt2, 2", "gpt2, 3", "llama, 1", "llama, 2", "llama, 3"})
  void everyStepIsTheWholePassWhereTheWeightsAreInPanels(String name, int threads) {
    Threads.use(threads);
    assertWholePassesAfterEdits(60, WideFamily.of(name));
  }

  private static void assertWholePassesAfterEdits(int count, Model model) {
    int longest = model.config().maxPositions();
    TextEdits edits = new TextEdits(longest);
    Random random = new Random(7);
    Memory memory = new Memory(1 << 24);
    int[] text = edits.text(longest);
    int[] textBefore = {};
    Trace trace = trace(model, text, Optional.of(memory), Optional.empty());
    Optional<Trace> before = Optional.empty();
    for (int i = 0; i < count; i++) {
      int[] edited = edits.edited(text, i);
      int there = same(textBefore, edited);
      before.ifPresent(spent -> Spoiled.from(spent, there));
      Optional<Spent> spent = before.map(b -> new Spent(b, there));
      Reuse reuse = new Reuse(trace, same(text, edited), spent);
      Trace next = trace(model, edited, Optional.of(memory), Optional.of(reuse));
      String edit =
          Arrays.toString(textBefore) + Arrays.toString(text) + " -> " + Arrays.toString(edited);
      assertSameCells(whole(model, text), trace, "the edit after it");
      assertSameCells(whole(model, edited), next, edit);
      before = random.nextInt(4) > 0 ? Optional.of(trace) : Optional.empty();
      if (before.isEmpty()) {
        Spoiled.from(trace, 0);
        trace.release();
      }
      textBefore = text;
      text = edited;
      trace = next;
    }
    before.ifPresent(Trace::release);
    trace.release();
    assertEquals(0, memory.lentBytes());
  }

  @ParameterizedTest
  @CsvSource({"10, true", "11, false", "32, false"})
  void aSpentPassLosesItsArraysToTheNextWhereTheyHaveRoom(int tokens, boolean fits) {
    Model model = GoldenFamily.of("gpt2").model();
    Memory memory = new Memory(1 << 24);
    int[] text = edits.text(10);
    int[] edited = edits.longer(edits.replaced(text, 8), tokens - text.length);
    Trace spent = trace(model, text, Optional.of(memory), Optional.empty());
    long lent = memory.lentBytes();
    Trace last = trace(model, text, Optional.of(memory), Optional.empty());
    Step step = spent.step("decoder.output");
    FMatrixRMaj matrix = step.value();
    float[] cells = matrix.data;
    Reuse reuse = new Reuse(last, 8, Optional.of(new Spent(spent, 8)));
    Trace next = trace(model, edited, Optional.of(memory), Optional.of(reuse));
    assertEquals(fits, cells == next.step("decoder.output").value().data);
    assertThrows(IllegalStateException.class, step::value);
    assertThrows(IndexOutOfBoundsException.class, () -> matrix.get(0, 0));
    next.release();
    assertEquals(lent, memory.lentBytes());
    spent.release();
    assertEquals(lent, memory.lentBytes());
  }

  @Test
  void whatHasRoomForMoreTokensIsCopiedOnceWhenItIsRead() {
    Model model = GoldenFamily.of("gpt2").model();
    Memory memory = new Memory(1 << 24);
    int[] text = edits.text(10);
    Trace earlier = trace(model, text, Optional.of(memory), Optional.empty());
    Trace later = trace(model, text, Optional.of(memory), Optional.of(new Reuse(earlier, 9)));
    Step scores = later.step("decoder.1.self_attention.head.0.scores");
    long lent = memory.lentBytes();
    FMatrixRMaj matrix = scores.value();
    assertTrue(memory.lentBytes() > lent);
    assertSame(matrix, scores.value());
    assertEquals(10, matrix.numCols);
    later.release();
    assertThrows(IllegalStateException.class, scores::value);
    assertThrows(IndexOutOfBoundsException.class, () -> matrix.get(0, 0));
    earlier.release();
    assertEquals(0, memory.lentBytes());
  }

  @Test
  void passesInARowTakeTurnsInTheSameArrays() {
    Model model = GoldenFamily.of("gpt2").model();
    Memory memory = new Memory(1 << 24);
    int[] text = edits.text(6);
    Trace spent = null;
    Trace last = trace(model, text, Optional.of(memory), Optional.empty());
    long lent = 0;
    long kept = 0;
    for (int edit = 0; edit < 8; edit++) {
      int[] longer = edits.longer(text, 1);
      int there = text.length - 1;
      Optional<Spent> before = Optional.ofNullable(spent).map(trace -> new Spent(trace, there));
      Reuse reuse = new Reuse(last, text.length, before);
      Trace next = trace(model, longer, Optional.of(memory), Optional.of(reuse));
      if (edit > 3) {
        assertEquals(lent, memory.lentBytes());
        assertEquals(kept, memory.bytes());
      }
      lent = memory.lentBytes();
      kept = memory.bytes();
      spent = last;
      last = next;
      text = longer;
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void aPassThatWasGivenUpGivesTheArraysOfTheSpentOneBack(int threads) {
    Threads.use(threads);
    Model model = GoldenFamily.of("llama").model();
    Memory memory = new Memory(1 << 24);
    int[] text = edits.text(LONGEST);
    for (int steps = 0; steps < 60; steps += 7) {
      Trace last = trace(model, text, Optional.of(memory), Optional.empty());
      Trace spent = trace(model, text, Optional.of(memory), Optional.empty());
      AtomicInteger left = new AtomicInteger(steps);
      Optional<Reuse> reuse = Optional.of(new Reuse(last, 9, Optional.of(new Spent(spent, 9))));
      Tape tape = new Tape(() -> left.getAndDecrement() <= 0, Optional.of(memory), reuse);
      assertThrows(
          CancellationException.class,
          () -> model.forward(tape, Ids.decoder(edits.replaced(text, 9))));
      tape.trace().release();
      assertSameCells(whole(model, text), last, "nothing");
      last.release();
      assertEquals(0, memory.lentBytes());
    }
  }

  @ParameterizedTest
  @CsvSource({"gpt2", "llama"})
  void moreTokensThanAreTheSameGiveAnotherTrace(String name) {
    Model model = GoldenFamily.of(name).model();
    int[] text = edits.text(12);
    int[] edited = edits.replaced(text, 7);
    Trace earlier = whole(model, text);
    Trace right = trace(model, edited, Optional.empty(), Optional.of(new Reuse(earlier, 7)));
    Trace wrong = trace(model, edited, Optional.empty(), Optional.of(new Reuse(earlier, 8)));
    assertSameCells(whole(model, edited), right, "one token");
    assertThrows(AssertionFailedError.class, () -> assertSameCells(right, wrong, "one token"));
  }

  @Test
  void scoresOfEarlierQueriesAndNewKeysAreComputedAndThenHidden() {
    Model model = GoldenFamily.of("gpt2").model();
    Trace earlier = whole(model, new int[] {5, 3, 9});
    Reuse reuse = new Reuse(earlier, 3);
    Trace later = trace(model, new int[] {5, 3, 9, 1}, Optional.empty(), Optional.of(reuse));
    String head = "decoder.1.self_attention.head.0.";
    double score = later.step(head + "scores").explain(0, 3).value();
    assertEquals(score, later.step(head + "scores").value().get(0, 3), 1e-5);
    assertEquals(Float.NEGATIVE_INFINITY, later.step(head + "masked").value().get(0, 3));
    assertEquals(0f, later.step(head + "weights").value().get(0, 3));
  }
}
