package glassformer.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.checkpoint.LoadedModel;
import glassformer.trace.Memory;
import glassformer.trace.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of a causal model that are edited while earlier runs are held and read. */
@Timeout(60)
class EarlierRunsTest {
  private static final int LONGEST = 31;

  private final Random random = new Random(4);
  private final Memory memory = new Memory(1 << 24);
  private final EarlierRuns earlier = new EarlierRuns();

  /** A run that somebody holds, and what its cells were. */
  private record Held(Run run, Map<String, float[]> cells) {
    static Held of(Run run) {
      return new Held(run.hold(), cellsOf(run));
    }

    void assertUnchanged() {
      assertCells(cells, run);
    }

    void close() {
      assertUnchanged();
      run.close();
    }
  }

  private static Map<String, float[]> cellsOf(Run run) {
    Map<String, float[]> cells = new LinkedHashMap<>();
    for (Step step : run.trace().steps()) {
      cells.put(step.toString(), Arrays.copyOf(step.value().data, step.value().getNumElements()));
    }
    return cells;
  }

  private static void assertCells(Map<String, float[]> expected, Run run) {
    Map<String, float[]> cells = cellsOf(run);
    assertEquals(expected.keySet(), cells.keySet());
    expected.forEach((step, values) -> assertArrayEquals(values, cells.get(step), step));
  }

  private static void assertWhole(Run run) {
    try (Run whole = Run.of(run.scenario(), run.model(), new int[0], () -> false)) {
      assertCells(cellsOf(whole), run);
    }
  }

  /** Mostly typed at the end, now and then elsewhere; without any word in the end too. */
  private String edited(String text) {
    List<String> words = new ArrayList<>(text.isEmpty() ? List.of() : List.of(text.split(" ")));
    String word = "w" + random.nextInt(15);
    int place = random.nextInt(words.size() + 1);
    switch (words.isEmpty() ? 0 : random.nextInt(8)) {
      case 0, 1, 2, 3 -> words.add(word);
      case 4 -> words.set(words.size() - 1, word);
      case 5 -> words.remove(words.size() - 1);
      case 6 -> words.add(place, word);
      default -> words.subList(place, words.size()).clear();
    }
    return String.join(" ", words.subList(0, Math.min(LONGEST, words.size())));
  }

  private Run run(LoadedModel model, String text) {
    Scenario scenario = Scenario.of(model.name(), text);
    Run run = Run.of(scenario, model, new int[0], earlier, Optional.of(memory), () -> false);
    earlier.remember(run);
    return run;
  }

  @ParameterizedTest
  @ValueSource(strings = {"gpt2", "llama"})
  void whoeverHoldsARunReadsItsNumbersHoweverOftenTheTextIsEdited(String name) {
    LoadedModel model = TestModels.golden(name);
    Deque<Held> held = new ArrayDeque<>();
    String text = "w3 w1 w4";
    for (int i = 0; i < 150; i++) {
      Run run = run(model, text);
      assertWhole(run);
      held.forEach(Held::assertUnchanged);
      if (random.nextInt(3) == 0) {
        held.add(Held.of(run));
      }
      run.close();
      if (held.size() > random.nextInt(5)) {
        held.remove().close();
      }
      text = edited(text);
    }
    held.forEach(Held::close);
    earlier.forget();
    assertEquals(0, memory.lentBytes());
  }

  @Test
  void theRunBeforeTheLastIsTakenOverAndTheLastIsNot() {
    LoadedModel model = TestModels.golden("gpt2");
    Run first = run(model, "w3 w1 w4");
    Run second = run(model, "w3 w1 w5");
    first.close();
    second.close();
    float[] cells = first.trace().step("decoder.output").value().data;
    Run third = run(model, "w3 w1 w6");
    assertEquals(cells, third.trace().step("decoder.output").value().data);
    assertThrows(IllegalStateException.class, first::hold);
    second.hold().close();
  }

  @Test
  void ofTheWholeTextTwoRunsAreKeptAndOfAnotherModelNone() {
    String text = "w3 w1 w4 w2 w5";
    run(TestModels.golden("gpt2"), text).close();
    long trace = memory.lentBytes();
    LoadedModel model = TestModels.golden("gpt2");
    for (int i = 0; i < 3; i++) {
      run(model, text).close();
    }
    long two = memory.lentBytes(); // with room for more tokens
    for (int i = 0; i < 10; i++) {
      run(model, text).close();
      assertEquals(two, memory.lentBytes());
    }
    run(TestModels.golden("gpt2"), text).close();
    assertEquals(trace, memory.lentBytes());
    run(TestModels.golden("bert"), text).close();
    assertEquals(0, memory.lentBytes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"gpt2", "llama"})
  void whatLiveRunsPublishIsTheWholePassWhileTheScreenIsReadAndExported(String name)
      throws InterruptedException {
    LoadedModel model = TestModels.golden(name);
    BlockingQueue<Run> shown = new LinkedBlockingQueue<>();
    BlockingQueue<Exception> failures = new LinkedBlockingQueue<>();
    Deque<Run> screen = new ArrayDeque<>();
    Deque<Held> exports = new ArrayDeque<>();
    String text = "w3 w1 w4";
    try (LiveRuns runs =
        new LiveRuns(
            (folder, progress, cancelled) -> model,
            Runnable::run,
            shown::add,
            failures::add,
            loading -> {},
            memory)) {
      for (int i = 0; i < 150; i++) {
        Scenario asked = Scenario.of(name, text);
        runs.submit(asked);
        if (random.nextInt(4) == 0) { // another keystroke at once
          text = edited(text);
          asked = Scenario.of(name, text);
          runs.submit(asked);
        }
        Run next = shown.take();
        while (!next.scenario().equals(asked)) {
          next.close();
          next = shown.take();
        }
        assertWhole(next);
        exports.forEach(Held::assertUnchanged);
        screen.add(next);
        if (screen.size() > 1) {
          screen.remove().close();
        }
        if (random.nextInt(4) == 0) {
          exports.add(Held.of(next));
        }
        if (exports.size() > random.nextInt(4)) {
          exports.remove().close();
        }
        text = edited(text);
      }
    }
    assertTrue(failures.isEmpty());
    exports.forEach(Held::close);
    screen.forEach(Run::close);
  }
}
