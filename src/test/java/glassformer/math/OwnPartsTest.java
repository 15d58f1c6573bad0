package glassformer.math;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OwnPartsTest {
  @AfterEach
  void allThreads() {
    Threads.use(Runtime.getRuntime().availableProcessors());
  }

  private static List<Integer> take(OwnParts parts, int owner, int count) {
    List<Integer> taken = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      taken.add(parts.take(owner));
    }
    return taken;
  }

  @Test
  void anOwnerTakesItsPartsInOrder() {
    OwnParts parts = new OwnParts(8, 2);
    assertEquals(List.of(4, 5, 6), take(parts, 1, 3));
    assertEquals(List.of(0, 1, 2, 3), take(parts, 0, 4));
    assertEquals(List.of(7, -1), take(parts, 1, 2));
    assertEquals(List.of(-1), take(parts, 0, 1));
  }

  @Test
  void whoIsDoneTakesTheLastPartsOfOthers() {
    OwnParts parts = new OwnParts(7, 3);
    assertEquals(List.of(4, 5, 6), take(parts, 2, 3));
    assertEquals(List.of(1, 0, 3), take(parts, 2, 3));
    assertEquals(List.of(2, -1), take(parts, 1, 2));
  }

  @Test
  void everyPartIsTakenOnce() {
    for (int owners = 1; owners <= 4; owners++) {
      Threads.use(owners);
      for (int count = 0; count < 60; count++) {
        OwnParts parts = new OwnParts(count, owners);
        AtomicIntegerArray times = new AtomicIntegerArray(count);
        Threads.each(
            owners,
            owner -> {
              for (int part = parts.take(owner); part >= 0; part = parts.take(owner)) {
                times.incrementAndGet(part);
              }
            });
        for (int part = 0; part < count; part++) {
          assertEquals(1, times.get(part), part + " of " + count);
        }
      }
    }
  }
}
