package glassformer.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class HistoryTest {
  private final AtomicLong time = new AtomicLong();
  private final History history = new History(scenario("a"), time::get);

  private static Scenario scenario(String text) {
    return Scenario.of("m", text);
  }

  private void type(String text, int millisLater) {
    time.addAndGet(millisLater * 1_000_000L);
    history.type(scenario(text));
  }

  @Test
  void typingJoinsUntilAPause() {
    type("ab", 100);
    type("abc", 100);
    type("abcd", 2000);
    assertEquals(Optional.of(scenario("abc")), history.undo());
    assertEquals(Optional.of(scenario("a")), history.undo());
    assertEquals(Optional.empty(), history.undo());
    assertEquals(Optional.of(scenario("abc")), history.redo());
    assertEquals(Optional.of(scenario("abcd")), history.redo());
    assertFalse(history.canRedo());
  }

  @Test
  void aChangeIsAnEntryOfItsOwnAndForgetsTheFuture() {
    history.change(scenario("x"));
    history.change(scenario("y"));
    history.undo();
    assertTrue(history.canRedo());
    type("xz", 10);
    assertFalse(history.canRedo());
    assertEquals(Optional.of(scenario("x")), history.undo());
  }

  @Test
  void theSameScenarioIsNoEntry() {
    history.change(scenario("a"));
    type("a", 10);
    assertFalse(history.canUndo());
  }

  @Test
  void aModelThatGivesWayLeavesWhatWasThereBefore() {
    Scenario forced = scenario("a").withTarget(Optional.of("b"));
    history.change(forced);
    history.change(Scenario.of("broken", "a"));
    history.replaceModel("broken", forced);
    assertEquals(forced, history.present());
    assertEquals(Optional.of(scenario("a")), history.undo());
  }

  @Test
  void anotherModelReadsTheTextsButNoTarget() {
    history.change(new Scenario("broken", "x", Optional.of("for the broken one")));
    history.replaceModel("broken", scenario("a").withTarget(Optional.of("b")));
    assertEquals(scenario("x"), history.present());
  }
}
