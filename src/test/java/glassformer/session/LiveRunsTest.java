package glassformer.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.checkpoint.LoadedModel;
import glassformer.trace.Memory;
import java.io.IOException;
import java.lang.ref.Reference;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

class LiveRunsTest {
  private final BlockingQueue<Run> published = new LinkedBlockingQueue<>();
  private final BlockingQueue<Exception> failures = new LinkedBlockingQueue<>();
  private final List<Optional<Loading>> loadings = new CopyOnWriteArrayList<>();

  @Test
  void theNewestWinsAndStaleRunsAreNeverPublished() throws InterruptedException {
    CountDownLatch loading = new CountDownLatch(1);
    LoadedModel model = TestModels.random();
    try (LiveRuns runs =
        new LiveRuns(
            (name, progress, cancelled) -> await(loading, model),
            Runnable::run,
            published::add,
            failures::add,
            loadings::add)) {
      for (int i = 0; i < 50; i++) {
        runs.submit(Scenario.of("m", "the cat ".repeat(i % 5)));
      }
      Scenario last = Scenario.of("m", "the car");
      runs.submit(last);
      loading.countDown();
      assertEquals(last, published.take().scenario());
      assertTrue(published.isEmpty());
    }
  }

  private static LoadedModel await(CountDownLatch latch, LoadedModel model) throws IOException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    return model;
  }

  @Test
  void aModelIsReadOnceAndAFailureIsReported() throws InterruptedException {
    List<String> loaded = new CopyOnWriteArrayList<>();
    LoadedModel model = TestModels.random();
    LiveRuns.Models models =
        (name, progress, cancelled) -> {
          progress.accept(0.5);
          loaded.add(name);
          if (name.equals("broken")) {
            throw new IOException("broken: has no config.json");
          }
          if (name.equals("huge")) {
            throw new OutOfMemoryError();
          }
          if (name.equals("deep")) {
            throw new StackOverflowError();
          }
          return model;
        };
    try (LiveRuns runs =
        new LiveRuns(models, Runnable::run, published::add, failures::add, loadings::add)) {
      runs.submit(Scenario.of("m", "the cat"));
      published.take();
      runs.submit(Scenario.of("m", "the car"));
      published.take();
      runs.submit(Scenario.of("broken", "the car"));
      assertEquals("broken: has no config.json", failures.take().getMessage());
      runs.submit(Scenario.of("huge", "the car"));
      assertTrue(failures.take().getMessage().startsWith("huge: does not fit into the memory"));
      runs.submit(Scenario.of("deep", "the car"));
      assertInstanceOf(StackOverflowError.class, failures.take().getCause());
      runs.submit(Scenario.of("m", "the small car"));
      assertEquals("the small car", published.take().scenario().source());
      assertEquals(List.of("m", "broken", "huge", "deep"), loaded);
      assertEquals(
          List.of(
              Optional.of(new Loading("m", 0)),
              Optional.of(new Loading("m", 0.5)),
              Optional.empty()),
          loadings.subList(0, 3));
    }
  }

  @Test
  void askingForAnotherModelStopsReadingAndTypingDoesNot() throws InterruptedException {
    LoadedModel model = TestModels.random();
    CountDownLatch reading = new CountDownLatch(1);
    LiveRuns.Models models =
        (name, progress, cancelled) -> {
          if (name.equals("slow")) {
            reading.countDown();
            while (!cancelled.getAsBoolean()) {
              Thread.onSpinWait();
            }
            throw new CancellationException();
          }
          return model;
        };
    try (LiveRuns runs =
        new LiveRuns(models, Runnable::run, published::add, failures::add, loadings::add)) {
      runs.submit(Scenario.of("slow", "the cat"));
      reading.await();
      runs.submit(Scenario.of("slow", "the car"));
      runs.submit(Scenario.of("m", "the car"));
      assertEquals("m", published.take().scenario().model());
      assertTrue(failures.isEmpty());
    }
  }

  @Test
  void whatIsClosedHoldsNeitherItsModelNorARunThatWasNotShown() throws InterruptedException {
    BlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
    Held held = new Held();
    LiveRuns.Models models =
        (name, progress, cancelled) -> {
          LoadedModel model = TestModels.random();
          held.add("model", model);
          return model;
        };
    Memory memory = new Memory(LiveRuns.MOST_BYTES_KEPT);
    LiveRuns runs =
        new LiveRuns(models, screen::add, published::add, failures::add, loadings::add, memory);
    runs.submit(Scenario.of("m", "the cat"));
    while (loadings.size() < 2) {
      screen.take().run(); // the news of the model
    }
    screen.take(); // the run, which is not shown
    assertNotEquals(0, memory.lentBytes());
    runs.close();
    held.assertNone();
    assertEquals(0, memory.lentBytes());
    assertEquals(0, memory.bytes());
    Reference.reachabilityFence(runs);
  }
}
