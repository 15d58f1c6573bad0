package glassformer.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
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

  /** Remembers a run with its model, and all that both are made of. */
  public void add(Run run) {
    add("run", run);
    add("trace", run.trace());
    run.trace().steps().forEach(step -> add(step.name(), step));
    add("model", run.model());
    run.model().model().parameters().all().forEach(p -> add(p.name(), p));
  }

  /** Fails with the names of what is held although everything was let go. */
  public void assertNone() throws InterruptedException {
    for (int i = 0; i < MOST_COLLECTIONS && !held.isEmpty(); i++) {
      System.gc();
      Reference<?> gone = collected.remove(PATIENCE_MILLIS);
      while (gone != null) {
        held.remove(gone);
        gone = collected.poll();
      }
    }
    assertEquals(List.of(), held.values().stream().sorted().toList());
  }
}
