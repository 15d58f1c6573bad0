package glassformer.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Objects that nobody may hold at the end: the garbage collector finds out. */
public final class Held {
  private static final int MOST_COLLECTIONS = 100;
  private static final int PATIENCE_MILLIS = 100;

  private final ReferenceQueue<Object> collected = new ReferenceQueue<>();
  private final Map<Reference<?>, String> held = new HashMap<>();

  /** Remembers an object without holding it. */
  public void add(String name, Object object) {
    held.put(new WeakReference<>(object, collected), name);
  }

  /** Fails with the names of what is held although everything was let go. */
  public void assertNone() throws InterruptedException {
    for (int i = 0; i < MOST_COLLECTIONS && !held.isEmpty(); i++) {
      System.gc();
      held.remove(collected.remove(PATIENCE_MILLIS));
    }
    Collection<String> names = held.values();
    assertEquals(List.of(), List.copyOf(names));
  }
}
