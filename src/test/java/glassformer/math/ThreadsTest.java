package glassformer.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ThreadsTest {
  @AfterEach
  void allThreads() {
    Threads.use(Runtime.getRuntime().availableProcessors());
  }

  private static void assertEachOnce(int parts) {
    AtomicIntegerArray runs = new AtomicIntegerArray(parts);
    Threads.each(parts, runs::incrementAndGet);
    int[] expected = new int[parts];
    Arrays.fill(expected, 1);
    int[] actual = new int[parts];
    Arrays.setAll(actual, runs::get);
    assertArrayEquals(expected, actual);
  }

  @Test
  void everyPartRunsOnceWithAnyNumberOfThreads() {
    for (int threads = 1; threads <= 4; threads++) {
      Threads.use(threads);
      assertEquals(threads, Threads.count());
      for (int parts = 0; parts < 50; parts++) {
        assertEachOnce(parts);
      }
    }
  }

  @Test
  void aPartMayShareInTurn() {
    Threads.use(2);
    AtomicIntegerArray runs = new AtomicIntegerArray(12);
    Threads.each(3, outer -> Threads.each(4, inner -> runs.incrementAndGet(4 * outer + inner)));
    for (int i = 0; i < 12; i++) {
      assertEquals(1, runs.get(i));
    }
  }

  @Test
  void callersOnSeveralThreadsDoNotDisturbEachOther() throws InterruptedException {
    Threads.use(2);
    AtomicIntegerArray finished = new AtomicIntegerArray(4);
    Thread[] callers = new Thread[4];
    for (int c = 0; c < callers.length; c++) {
      int caller = c;
      callers[c] =
          new Thread(
              () -> {
                for (int i = 0; i < 200; i++) {
                  assertEachOnce(7);
                }
                finished.set(caller, 1);
              });
      callers[c].start();
    }
    for (int c = 0; c < callers.length; c++) {
      callers[c].join();
      assertEquals(1, finished.get(c));
    }
  }

  @Test
  void aFailureReachesTheCallerAndTheNextTaskRuns() {
    Threads.use(2);
    for (int failing = 0; failing < 20; failing++) {
      int part = failing;
      IllegalStateException error =
          assertThrows(
              IllegalStateException.class,
              () ->
                  Threads.each(
                      20,
                      i -> {
                        if (i == part) {
                          throw new IllegalStateException("part " + i);
                        }
                      }));
      assertEquals("part " + part, error.getMessage());
      assertEachOnce(20);
    }
  }

  @Test
  void noThreadAtAllIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Threads.use(0));
  }
}
