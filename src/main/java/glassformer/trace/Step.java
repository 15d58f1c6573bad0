package glassformer.trace;

import glassformer.math.Window;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.ejml.data.FMatrixRMaj;

/** One recorded computation: a name, an op, what it read, and the matrix it made. */
public final class Step implements Source {
  private final String name;
  private final Op op;
  private final List<Source> inputs;
  private final Axis rows;
  private final Axis columns;
  private final FMatrixRMaj own;
  private final Supplier<FMatrixRMaj> paper;
  private FMatrixRMaj written;
  private boolean stale;
  private FMatrixRMaj gradient;

  Step(String name, Op op, List<Source> inputs, Axis rows, Axis columns) {
    this(
        name,
        op,
        inputs,
        rows,
        columns,
        new FMatrixRMaj(rows.size(), columns.size()),
        () -> new FMatrixRMaj(rows.size(), columns.size()));
  }

  /**
   * @param own where the value stands, with as many columns or more; null where it has none
   * @param paper gives a matrix of this shape, for what is written out on demand
   */
  Step(
      String name,
      Op op,
      List<Source> inputs,
      Axis rows,
      Axis columns,
      FMatrixRMaj own,
      Supplier<FMatrixRMaj> paper) {
    this.name = name;
    this.op = op;
    this.inputs = inputs;
    this.rows = rows;
    this.columns = columns;
    this.own = own;
    this.paper = paper;
  }

  /** A second name for a step: same matrix, no computation. */
  static Step alias(String name, Step target) {
    return new Step(name, Alias.OP, List.of(target), target.rows, target.columns, null, null);
  }

  @Override
  public String name() {
    return name;
  }

  public Op op() {
    return op;
  }

  /** What was read, in the order of the op. */
  public List<Source> inputs() {
    return inputs;
  }

  /**
   * @throws IllegalStateException if its trace was released
   */
  @Override
  public FMatrixRMaj value() {
    if (isAlias()) {
      return target().value();
    }
    return own == null || own.numCols > columns.size() ? written() : own();
  }

  private FMatrixRMaj own() {
    if (own.data.length < own.getNumElements()) {
      throw new IllegalStateException(name + " was released with its trace");
    }
    return own;
  }

  private synchronized FMatrixRMaj written() {
    requireHeld();
    if (written == null) {
      written = paper.get();
      stale = true;
    }
    if (stale) {
      if (op instanceof OnDemand onDemand) {
        onDemand.fill(this, written);
      } else {
        window().copyTo(Window.of(written));
      }
      stale = false;
    }
    return written;
  }

  /** Throws if the matrices that the numbers are made of were released. */
  private void requireHeld() {
    if (own != null) {
      own();
      return;
    }
    for (Source input : inputs) {
      if (input instanceof Step step) {
        step.requireHeld();
      }
    }
  }

  /** Where the numbers stand: in a matrix of its own or, of a split, in its input's. */
  Window window() {
    Step target = target();
    if (target.op instanceof Split split) {
      return split.window(target.window(0), columns.size());
    }
    return target.own == null
        ? Window.of(target.value())
        : Window.of(target.own()).columns(0, columns.size());
  }

  /** Where an input's numbers stand. */
  Window window(int i) {
    return window(inputs.get(i));
  }

  /** Where a source's numbers stand. */
  static Window window(Source source) {
    return source instanceof Step step ? step.window() : Window.of(source.value());
  }

  /** What was written out is written anew when it is read next. */
  synchronized void changed() {
    stale = true;
  }

  @Override
  public Axis rows() {
    return rows;
  }

  @Override
  public Axis columns() {
    return columns;
  }

  /** d loss / d value after {@link Tape#backward}; an alias has its target's. */
  public FMatrixRMaj gradient() {
    if (op == Alias.OP) {
      return target().gradient();
    }
    if (gradient == null) {
      gradient = new FMatrixRMaj(rows.size(), columns.size());
    }
    return gradient;
  }

  /** Whether this is a second name for an earlier step. */
  public boolean isAlias() {
    return op == Alias.OP;
  }

  /** The matrix of its own that a later pass may go on in: one with a row for each token. */
  Optional<FMatrixRMaj> legacy() {
    return rows.kind().isToken() ? Optional.ofNullable(own) : Optional.empty();
  }

  /** The step that computed the value: itself, or what it is an alias of. */
  public Step target() {
    return isAlias() ? ((Step) inputs.get(0)).target() : this;
  }

  /**
   * How one cell was made.
   *
   * @throws IndexOutOfBoundsException if there is no such cell
   */
  public Explanation explain(int row, int column) {
    if (row < 0 || row >= rows.size() || column < 0 || column >= columns.size()) {
      throw new IndexOutOfBoundsException(
          name + " is " + shape() + ", it has no cell (" + row + ", " + column + ")");
    }
    return op.explain(this, row, column);
  }

  FMatrixRMaj input(int i) {
    return inputs.get(i).value();
  }

  @Override
  public String toString() {
    return name + " (" + shape() + ")";
  }
}
