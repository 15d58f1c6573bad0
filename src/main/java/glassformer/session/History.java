package glassformer.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Undo and redo of scenarios; typing joins into one entry per pause. */
public final class History {
  private static final long PAUSE_NANOS = 800_000_000L;
  private static final int LONGEST = 500;

  private final LongSupplier nanoTime;
  private final Deque<Scenario> past = new ArrayDeque<>();
  private final Deque<Scenario> future = new ArrayDeque<>();
  private Scenario present;
  private boolean typing;
  private long lastTyped;

  public History(Scenario start, LongSupplier nanoTime) {
    this.present = start;
    this.nanoTime = nanoTime;
  }

  public Scenario present() {
    return present;
  }

  /** A change by typing: joins the one before unless there was a pause. */
  public void type(Scenario next) {
    long now = nanoTime.getAsLong();
    boolean joins = typing && now - lastTyped < PAUSE_NANOS;
    lastTyped = now;
    if (next.equals(present)) {
      return;
    }
    if (joins) {
      present = next;
      future.clear();
    } else {
      change(next);
    }
    typing = true;
  }

  /** A change that is an entry of its own. */
  public void change(Scenario next) {
    typing = false;
    if (next.equals(present)) {
      return;
    }
    past.push(present);
    if (past.size() > LONGEST) {
      past.removeLast();
    }
    present = next;
    future.clear();
  }

  /**
   * Puts another model in the place of one that cannot be used, in every scenario. The texts stay,
   * but not a target: what one model's decoder was made to read means nothing to another.
   *
   * @param shown what the other model runs; a scenario of the same text becomes this one
   */
  public void replaceModel(String model, Scenario shown) {
    typing = false;
    present = replaced(present, model, shown);
    replaceAll(past, model, shown);
    replaceAll(future, model, shown);
  }

  private void replaceAll(Deque<Scenario> scenarios, String model, Scenario shown) {
    List<Scenario> all = scenarios.stream().map(s -> replaced(s, model, shown)).toList();
    scenarios.clear();
    Scenario before = present;
    for (Scenario scenario : all) {
      if (!scenario.equals(before)) {
        scenarios.addLast(scenario);
      }
      before = scenario;
    }
  }

  private static Scenario replaced(Scenario scenario, String model, Scenario shown) {
    if (!scenario.model().equals(model)) {
      return scenario;
    }
    return scenario.source().equals(shown.source()) ? shown : shown.withSource(scenario.source());
  }

  public boolean canUndo() {
    return !past.isEmpty();
  }

  public boolean canRedo() {
    return !future.isEmpty();
  }

  /** The scenario before, which is the present from then on; empty at the beginning. */
  public Optional<Scenario> undo() {
    return move(past, future);
  }

  /** The scenario that was undone last; empty where none was. */
  public Optional<Scenario> redo() {
    return move(future, past);
  }

  private Optional<Scenario> move(Deque<Scenario> from, Deque<Scenario> to) {
    typing = false;
    if (from.isEmpty()) {
      return Optional.empty();
    }
    to.push(present);
    present = from.pop();
    return Optional.of(present);
  }
}
