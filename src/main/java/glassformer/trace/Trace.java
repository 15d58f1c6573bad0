package glassformer.trace;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The steps of one forward pass, in the order they were computed. */
public final class Trace {
  private final Map<String, Step> byName;
  private final List<Step> steps;

  Trace(Map<String, Step> recorded) {
    byName = new LinkedHashMap<>(recorded);
    steps = List.copyOf(recorded.values());
  }

  /** All steps, aliases among them. */
  public List<Step> steps() {
    return steps;
  }

  /** The step of a name, if there is one. */
  public Optional<Step> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  public boolean has(String name) {
    return byName.containsKey(name);
  }

  /**
   * @throws NoSuchElementException if no step has the name
   */
  public Step step(String name) {
    return find(name)
        .orElseThrow(() -> new NoSuchElementException("the trace has no step " + name));
  }
}
