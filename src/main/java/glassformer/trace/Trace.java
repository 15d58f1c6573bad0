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
  private final Optional<Memory> memory;

  Trace(Map<String, Step> recorded, Optional<Memory> memory) {
    this.memory = memory;
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

  /**
   * Gives the memory of all steps back to where the tape took it, if it was given a {@link Memory}.
   *
   * <p>For the only holder of the trace, when it is done: afterwards {@link Step#value} throws, but
   * a matrix that was asked for before is written by later passes.
   */
  public void release() {
    memory.ifPresent(m -> steps.forEach(step -> step.release(m)));
  }
}
