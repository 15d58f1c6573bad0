package glassformer.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class RehearsalTest {

  @Test
  void happensOnceOnADaemonThatEnds() throws Exception {
    Rehearsal.start();
    Rehearsal.start();
    List<Thread> threads =
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().equals("rehearsal"))
            .toList();
    assertTrue(threads.size() <= 1);
    assertTrue(threads.stream().allMatch(Thread::isDaemon));
    for (Thread thread : threads) {
      thread.join();
      assertEquals(Thread.State.TERMINATED, thread.getState());
    }
  }
}
