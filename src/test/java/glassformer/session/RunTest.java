package glassformer.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.checkpoint.LoadedModel;
import glassformer.model.NormPlacement;
import glassformer.text.Tokenizer;
import glassformer.trace.Constant;
import glassformer.trace.Memory;
import glassformer.trace.Step;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunTest {
  private static final String TEXT = "the small cat sees a red car";

  @Test
  void theAnswerIsOnePassOverBosAndTheGeneratedTokens() {
    Run run = TestModels.run(TEXT);
    assertEquals(1, run.targetIds()[0]);
    assertEquals(run.targetIds().length, run.trace().step("logits").rows().size());
    for (int i = 1; i < run.targetIds().length; i++) {
      String predicted = run.labels().predicted(i - 1);
      assertEquals(run.labels().read(i), predicted, "token " + i);
    }
  }

  @Test
  void aGuessChangesNothing() {
    LoadedModel model = TestModels.random();
    int[] plain = Run.of(Scenario.of("m", TEXT), model, new int[0], () -> false).targetIds();
    for (int[] guess : List.of(plain, new int[] {1, 4, 5}, new int[] {1}, new int[] {2, 2})) {
      assertArrayEquals(
          plain, Run.of(Scenario.of("m", TEXT), model, guess, () -> false).targetIds());
    }
  }

  @Test
  void aGivenTargetIsReadAndScored() {
    Scenario forced = Scenario.of("m", TEXT).withTarget(Optional.of("le chat voit"));
    Run run = Run.of(forced, TestModels.random(), new int[0], () -> false);
    assertEquals("le chat voit", run.output());
    assertEquals(4, run.targetIds().length);
    assertTrue(run.trace().has("loss"));
    assertFalse(TestModels.run(TEXT).trace().has("loss"));
  }

  @Test
  void textPastTheLastPositionIsCutAndCounted() {
    LoadedModel model = TestModels.random(NormPlacement.POST, 5);
    Run run = Run.of(Scenario.of("m", TEXT), model, new int[0], () -> false);
    assertEquals(5, run.sourceIds().length);
    assertEquals(2, run.cut());
    assertTrue(run.targetIds().length <= 5);
  }

  @Test
  void aTargetPastTheLastPositionIsCutAndItsLastRowWantsTheTokenThatFollows() {
    LoadedModel model = TestModels.random(NormPlacement.POST, 4);
    Scenario forced = Scenario.of("m", "cat").withTarget(Optional.of("le petit chat voit une"));
    Run run = Run.of(forced, model, new int[0], () -> false);
    assertEquals("le petit chat", run.output());
    Constant wanted = (Constant) run.trace().step("loss").inputs().get(1);
    Tokenizer words = model.targetTokenizer().orElseThrow();
    assertEquals("voit", words.token(wanted.id(3)));
  }

  @Test
  void emptyAndOneWordTextsRun() {
    Run empty = TestModels.run("  ");
    assertTrue(empty.isEmpty());
    for (Step step : TestModels.run("cat").trace().steps()) {
      for (int i = 0; i < step.value().getNumElements(); i++) {
        assertFalse(Float.isNaN(step.value().data[i]), step.name());
      }
    }
  }

  @Test
  void rowsOfTheDecoderAreCalledByWhatTheyReadAndPredict() {
    Run run = TestModels.run(TEXT);
    Step weights = run.trace().step("decoder.0.cross_attention.head.0.weights");
    assertEquals(
        List.of("the", "small", "cat", "sees", "a", "red", "car"), run.labels().columns(weights));
    assertEquals("[BOS] → " + run.labels().predicted(0), run.labels().rows(weights).get(0));
    Step own = run.trace().step("decoder.0.self_attention.head.0.weights");
    assertEquals("[BOS]", run.labels().columns(own).get(0));
  }

  @Test
  void aCancelledRunStops() {
    assertThrows(
        CancellationException.class,
        () -> Run.of(Scenario.of("m", TEXT), TestModels.random(), new int[0], () -> true));
  }

  @Test
  void idsAreTakenExactlyAsGiven() {
    Run run = Run.ofIds(TestModels.random(), new int[] {4, 5}, Optional.of(new int[] {6, 7, 8}));
    assertArrayEquals(new int[] {6, 7, 8}, run.targetIds());
    assertEquals(2, run.trace().step("encoder.output").rows().size());
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> Run.ofIds(TestModels.random(), new int[] {99}, Optional.of(new int[] {1})));
    assertTrue(e.getMessage().contains("id 99"), e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"gpt2", "bert", "llama"})
  void oneSidedModelsReadNothingOneTokenAndAsManyAsTheyHavePositions(String name) {
    LoadedModel model = TestModels.golden(name);
    int longest = model.config().maxPositions();
    for (int tokens : new int[] {0, 1, longest, longest + 5}) {
      Scenario scenario = Scenario.of(name, "w1 ".repeat(tokens));
      Run run = Run.of(scenario, model, new int[0], () -> false);
      int read = Math.min(tokens, longest);
      assertEquals(tokens == 0, run.isEmpty());
      assertEquals(read, run.source().size() + run.target().size());
      assertEquals(read, run.sourceIds().length + run.targetIds().length);
      assertEquals(tokens - read, run.cut());
      for (Step step : run.trace().steps()) {
        assertEquals(step.rows().size(), run.labels().rows(step).size());
        for (float number : step.value().data) {
          assertFalse(Float.isNaN(number), step.name());
        }
      }
    }
  }

  @Test
  void aRunIsGivenBackByItsLastHolder() {
    Memory memory = new Memory(1 << 24);
    Run run =
        Run.of(
            Scenario.of("m", TEXT),
            TestModels.random(),
            new int[0],
            new EarlierRuns(),
            Optional.of(memory),
            () -> false);
    long lent = memory.lentBytes();
    assertTrue(lent > 0);
    run.hold().close();
    assertEquals(lent, memory.lentBytes());
    Step logits = run.trace().step("logits");
    run.close();
    assertEquals(0, memory.lentBytes());
    assertThrows(IllegalStateException.class, logits::value);
    assertThrows(IllegalStateException.class, run::hold);
    assertThrows(IllegalStateException.class, run::close);
  }

  @Test
  void whatIsComparedWithIsGivenBackAtOnceAndSoIsWhatFails() {
    LoadedModel model = TestModels.golden("bert");
    Scenario scenario = Scenario.of("bert", "w3 w1 w4").withTarget(Optional.of("w1 w5"));
    Memory memory = new Memory(1 << 24);
    int steps = TestModels.comparison().trace().steps().size();
    Run run =
        Run.of(scenario, model, new int[0], new EarlierRuns(), Optional.of(memory), () -> false);
    assertEquals(
        TestModels.comparison().trace().step(Run.SIMILARITY).value().get(0, 0),
        run.trace().step(Run.SIMILARITY).value().get(0, 0));
    assertTrue(memory.bytes() > memory.lentBytes() / 2);
    run.close();
    for (int last = 0; last < 2 * steps; last += 7) {
      AtomicInteger left = new AtomicInteger(last);
      BooleanSupplier cancelled = () -> left.getAndDecrement() <= 0;
      try {
        Run.of(scenario, model, new int[0], new EarlierRuns(), Optional.of(memory), cancelled)
            .close();
      } catch (CancellationException e) {
        assertTrue(left.get() < 0);
      }
      assertEquals(0, memory.lentBytes());
    }
  }
}
