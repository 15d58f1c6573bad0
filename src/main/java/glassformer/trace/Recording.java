package glassformer.trace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.ejml.data.FMatrixRMaj;

/** The steps of a pass under way, and how they are computed. */
final class Recording {
  private final Map<String, Step> steps = new LinkedHashMap<>();
  private final BooleanSupplier cancelled;
  private final Optional<Loan> loan;
  private final Optional<Reuse> reuse;

  Recording(BooleanSupplier cancelled, Optional<Loan> loan, Optional<Reuse> reuse) {
    this.cancelled = cancelled;
    this.loan = loan;
    this.reuse = reuse;
  }

  /** A recording of steps that are put in here when it is done; {@link #append}. */
  Recording part() {
    return new Recording(cancelled, loan, reuse);
  }

  Step record(String name, Op op, List<Source> inputs, Axis rows, Axis columns) {
    FMatrixRMaj value =
        loan.map(l -> l.take(rows.size(), columns.size()))
            .orElseGet(() -> new FMatrixRMaj(rows.size(), columns.size()));
    Step step = new Step(name, op, inputs, rows, columns, value);
    op.forward(step, reuse.map(r -> r.copy(step)).orElseGet(() -> Rest.all(step)));
    return keep(step);
  }

  Step keep(Step step) {
    if (cancelled.getAsBoolean()) {
      throw new CancellationException("cancelled at " + step.name());
    }
    if (steps.putIfAbsent(step.name(), step) != null) {
      throw new IllegalArgumentException("the tape has a step " + step.name() + " already");
    }
    return step;
  }

  void append(Recording part) {
    part.steps.values().forEach(this::keep);
  }

  List<Step> steps() {
    return new ArrayList<>(steps.values());
  }

  Trace trace() {
    return new Trace(steps, loan);
  }
}
