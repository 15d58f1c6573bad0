package glassformer.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opentest4j.AssertionFailedError;

/** A text that is edited again and again: what the last pass knew and what it computes. */
class CausalEditTest {
  private static final int IDS = 10;
  private static final int LONGEST = 32;

  private final Random random = new Random(6);

  /** One way to change a text. */
  private interface Edit {
    int[] of(int[] text);
  }

  private final List<Edit> edits =
      List.of(
          text -> longer(text, 1),
          text -> longer(text, 1 + random.nextInt(LONGEST)),
          text -> Arrays.copyOf(text, Math.max(1, text.length - 1)),
          text -> Arrays.copyOf(text, 1),
          text -> Arrays.copyOf(text, 1 + random.nextInt(text.length)),
          text -> replaced(text, text.length - 1),
          text -> replaced(text, random.nextInt(text.length)),
          text -> inserted(text, 0),
          text -> inserted(text, random.nextInt(text.length)),
          int[]::clone);

  @AfterEach
  void allThreads() {
    Threads.use(Runtime.getRuntime().availableProcessors());
  }

  private int[] longer(int[] text, int by) {
    int[] longer = Arrays.copyOf(text, Math.min(LONGEST, text.length + by));
    for (int i = text.length; i < longer.length; i++) {
      longer[i] = random.nextInt(IDS);
    }
    return longer;
  }

  private int[] replaced(int[] text, int place) {
    int[] replaced = text.clone();
    replaced[place] = (text[place] + 1) % IDS;
    return replaced;
  }

  private int[] inserted(int[] text, int place) {
    int[] inserted = Arrays.copyOf(text, Math.min(LONGEST, text.length + 1));
    System.arraycopy(text, place, inserted, place + 1, inserted.length - place - 1);
    inserted[place] = random.nextInt(IDS);
    return inserted;
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

  private static void assertSame(Trace expected, Trace actual, String edit) {
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
    Model model = GoldenFamily.of(name).model();
    Memory memory = new Memory(1 << 24);
    int[] text = longer(new int[0], LONGEST);
    Trace trace = trace(model, text, Optional.of(memory), Optional.empty());
    for (int i = 0; i < 100; i++) {
      int[] edited = edits.get(i < edits.size() ? i : random.nextInt(edits.size())).of(text);
      Reuse reuse = new Reuse(trace, same(text, edited));
      Trace next = trace(model, edited, Optional.of(memory), Optional.of(reuse));
      String edit = Arrays.toString(text) + " -> " + Arrays.toString(edited);
      assertSame(whole(model, edited), next, edit);
      trace.steps().forEach(step -> Arrays.fill(step.value().data, Float.NaN));
      trace.release();
      text = edited;
      trace = next;
    }
  }

  @ParameterizedTest
  @CsvSource({"gpt2", "llama"})
  void moreTokensThanAreTheSameGiveAnotherTrace(String name) {
    Model model = GoldenFamily.of(name).model();
    int[] text = longer(new int[0], 12);
    int[] edited = replaced(text, 7);
    Trace earlier = whole(model, text);
    Trace right = trace(model, edited, Optional.empty(), Optional.of(new Reuse(earlier, 7)));
    Trace wrong = trace(model, edited, Optional.empty(), Optional.of(new Reuse(earlier, 8)));
    assertSame(whole(model, edited), right, "one token");
    assertThrows(AssertionFailedError.class, () -> assertSame(right, wrong, "one token"));
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
