package glassformer.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.ejml.data.FMatrixRMaj;

/** The steps of a pass under way, and how they are computed. */
final class Recording {
  private final List<Step> steps = new ArrayList<>();
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
    Supplier<FMatrixRMaj> paper = () -> take(rows.size(), columns.size(), rows.size());
    if (op instanceof OnDemand) {
      Step step = new Step(name, op, inputs, rows, columns, null, paper);
      return new Begun(step, Rest.all(step));
    }
    int width = op.leavesRoom() ? room(columns) : columns.size();
    Optional<FMatrixRMaj> inherited = inherited(name, rows.size(), width);
    FMatrixRMaj own = inherited.orElseGet(() -> take(rows.size(), width, room(rows)));
    Step step = new Step(name, op, inputs, rows, columns, own, paper);
    Rest rest = reuse.map(r -> r.copy(step, inherited.isPresent())).orElseGet(() -> Rest.all(step));
    return new Begun(step, rest);
  }

  /** How many rows or columns find place where later passes may have some tokens more. */
  private int room(Axis axis) {
    return reuse.isPresent() && axis.kind().isToken() ? Reuse.room(axis.size()) : axis.size();
  }

  /** What the spent pass had under a name, if it has room for this matrix. */
  private Optional<FMatrixRMaj> inherited(String name, int rows, int columns) {
    if (loan.isEmpty() || reuse.isEmpty() || reuse.get().spent().isEmpty()) {
      return Optional.empty();
    }
    return reuse
        .get()
        .spent()
        .get()
        .trace()
        .legacy(name)
        .flatMap(matrix -> loan.get().inherit(matrix, rows, columns));
  }

  private FMatrixRMaj take(int rows, int columns, int rowsLater) {
    return loan.map(l -> l.take(rows, columns, rowsLater))
        .orElseGet(() -> new FMatrixRMaj(rows, columns));
  }

  Step keep(Step step) {
    if (cancelled.getAsBoolean()) {
      throw new CancellationException("cancelled at " + step.name());
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

  /** The steps so far; nobody reads the spent pass any more. */
  Trace trace() {
    reuse.flatMap(Reuse::spent).ifPresent(spent -> spent.trace().release());
    return new Trace(steps, loan);
  }
}
