package glassformer.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.ejml.data.FMatrixRMaj;

/** The steps of a pass under way, and how they are computed. */
final class Recording {
  private final List<Step> steps = new ArrayList<>();
  private final Set<String> names;
  private final BooleanSupplier cancelled;
  private final Optional<Loan> loan;
  private final Optional<Reuse> reuse;

  Recording(BooleanSupplier cancelled, Optional<Loan> loan, Optional<Reuse> reuse) {
    this(cancelled, loan, reuse, ConcurrentHashMap.newKeySet(1 << 10));
    reuse
        .flatMap(Reuse::spent)
        .map(Reuse.Spent::trace)
        .ifPresent(spent -> loan.ifPresentOrElse(spent::release, spent::release));
  }

  private Recording(
      BooleanSupplier cancelled, Optional<Loan> loan, Optional<Reuse> reuse, Set<String> names) {
    this.names = names;
    this.cancelled = cancelled;
    this.loan = loan;
    this.reuse = reuse;
  }

  /** A recording of steps that are put in here when it is done; {@link #append}. */
  Recording part() {
    return new Recording(cancelled, loan, reuse, names);
  }

  /** A step that is not computed yet, and what of it is to be. */
  private record Begun(Step step, Rest rest) {}

  Step record(String name, Op op, List<Source> inputs, Axis rows, Axis columns) {
    Begun begun = begin(name, op, inputs, rows, columns);
    op.forward(begun.step, begun.rest);
    return keep(begun.step);
  }

  /** Linear layers that read the same: one computation makes them all. */
  List<Step> linear(String prefix, Step input, List<Projection> layers) {
    List<Step> steps = new ArrayList<>();
    int firstRow = input.rows().size();
    for (Projection layer : layers) {
      Begun begun =
          begin(
              prefix + layer.name(),
              Linear.of(layer.weight(), layer.bias().isPresent()),
              layer.inputs(input),
              input.rows(),
              layer.weight().outputs());
      steps.add(begun.step);
      firstRow = Math.min(firstRow, begun.rest.firstRow());
    }
    Linear.forward(steps, firstRow);
    steps.forEach(this::keep);
    return steps;
  }

  private Begun begin(String name, Op op, List<Source> inputs, Axis rows, Axis columns) {
    Optional<FMatrixRMaj> inherited =
        loan.flatMap(l -> l.inherited(name, rows.size(), columns.size()));
    Step step =
        new Step(
            name,
            op,
            inputs,
            rows,
            columns,
            () -> inherited.orElseGet(() -> take(rows.size(), columns.size())));
    Rest rest =
        reuse
            .filter(r -> step.isWritten())
            .map(r -> r.copy(step, inherited.isPresent()))
            .orElseGet(() -> Rest.all(step));
    return new Begun(step, rest);
  }

  private FMatrixRMaj take(int rows, int columns) {
    return loan.map(l -> l.take(rows, columns)).orElseGet(() -> new FMatrixRMaj(rows, columns));
  }

  Step keep(Step step) {
    if (cancelled.getAsBoolean()) {
      throw new CancellationException("cancelled at " + step.name());
    }
    if (!names.add(step.name())) {
      throw new IllegalArgumentException("the tape has a step " + step.name() + " already");
    }
    steps.add(step);
    return step;
  }

  void append(Recording part) {
    steps.addAll(part.steps);
  }

  List<Step> steps() {
    return List.copyOf(steps);
  }

  Trace trace() {
    return new Trace(steps, loan);
  }
}
