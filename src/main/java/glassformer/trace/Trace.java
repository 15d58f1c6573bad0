package glassformer.trace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.ejml.data.FMatrixRMaj;

/** The steps of one forward pass, in the order they were computed. */
public final class Trace {
  private final List<Step> steps;
  private volatile Map<String, Step> byName;
  private final Optional<Loan> loan;

  Trace(List<Step> recorded, Optional<Loan> loan) {
    this.loan = loan;
    steps = List.copyOf(recorded);
  }

  /** All steps, aliases among them. */
  public List<Step> steps() {
    return steps;
  }

  /** The step of a name, if there is one. */
  public Optional<Step> find(String name) {
    return Optional.ofNullable(byName().get(name));
  }

  public boolean has(String name) {
    return byName().containsKey(name);
  }

  /** Made when the first step is looked for. */
  private Map<String, Step> byName() {
    Map<String, Step> made = byName;
    if (made == null) {
      made = new HashMap<>(2 * steps.size());
      for (Step step : steps) {
        if (made.put(step.name(), step) != null) {
          throw new IllegalStateException("the trace has two steps " + step.name());
        }
      }
      byName = made;
    }
    return made;
  }

  /**
   * @throws NoSuchElementException if no step has the name
   */
  public Step step(String name) {
    return find(name)
        .orElseThrow(() -> new NoSuchElementException("the trace has no step " + name));
  }

  /**
   * Gives the memory of all steps back to where the tape took it, if it was given a {@link Memory};
   * of a pass that was given up, also that of the steps it did not finish.
   *
   * <p>For the last holder of the trace, when nothing reads it any more: afterwards {@link
   * Step#value} throws, and so does reading a cell of a matrix that was asked for before.
   */
  public void release() {
    loan.ifPresent(Loan::end);
  }

  /** The matrix that a later pass may go on in when nobody reads this one any more. */
  Optional<FMatrixRMaj> legacy(String name) {
    return loan.isEmpty() ? Optional.empty() : find(name).flatMap(Step::legacy);
  }
}
