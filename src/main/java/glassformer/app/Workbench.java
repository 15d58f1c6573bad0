package glassformer.app;

import glassformer.session.Cell;
import glassformer.session.Depth;
import glassformer.session.Focus;
import glassformer.session.History;
import glassformer.session.LiveRuns;
import glassformer.session.Loading;
import glassformer.session.Run;
import glassformer.session.Scenario;
import glassformer.session.Walk;
import glassformer.trace.Step;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The state of the window: what was asked, the newest run, and what is looked at. Views read the
 * properties and call the commands; all on the JavaFX thread.
 */
public final class Workbench implements AutoCloseable {
  private static final int LONGEST_TRAIL = 200;

  private final LiveRuns runs;
  private final Scenario origin;
  private final History history;
  private final ReadOnlyObjectWrapper<Scenario> scenario = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Run> run = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Focus> focus = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Walk> walk = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Optional<Exception>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Loading>> loading =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private boolean problemStays;
  private Optional<Focus> wanted = Optional.empty();
  private final Deque<Focus> trail = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();

  /**
   * @param origin what {@link #reset} returns to
   * @param screen runs what it is given on the JavaFX thread
   */
  public Workbench(
      Scenario start, Scenario origin, Focus focus, LiveRuns.Models models, Executor screen) {
    this.origin = origin;
    this.history = new History(start, System::nanoTime);
    this.focus.set(focus);
    this.runs = new LiveRuns(models, screen, this::show, this::fail, loading::set);
    ask(start);
  }

  /** What was asked; the run may still be under way. */
  public ReadOnlyObjectProperty<Scenario> scenario() {
    return scenario.getReadOnlyProperty();
  }

  /**
   * The newest finished run; null until the first. Who keeps it past a change, or reads it on
   * another thread, holds it.
   */
  public ReadOnlyObjectProperty<Run> run() {
    return run.getReadOnlyProperty();
  }

  /** What is looked at; always something the run has, once there is a run. */
  public ReadOnlyObjectProperty<Focus> focus() {
    return focus.getReadOnlyProperty();
  }

  /** The player's stops through the run; null until the first run. */
  public ReadOnlyObjectProperty<Walk> walk() {
    return walk.getReadOnlyProperty();
  }

  /** Why the newest scenario has no run, where it failed. */
  public ReadOnlyObjectProperty<Optional<Exception>> problem() {
    return problem.getReadOnlyProperty();
  }

  /** The model that is being read, while one is. */
  public ReadOnlyObjectProperty<Optional<Loading>> loading() {
    return loading.getReadOnlyProperty();
  }

  /** Stays with the model that is on screen. */
  public void cancelLoading() {
    if (run.get() != null && !isOnScreen(history.present().model())) {
      giveWay(run.get().scenario());
    }
  }

  /** The model that was asked for gives way to one that runs; the texts stay. */
  private void giveWay(Scenario shown) {
    history.replaceModel(history.present().model(), shown);
    ask(history.present());
  }

  public ReadOnlyBooleanProperty canUndo() {
    return canUndo.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canRedo() {
    return canRedo.getReadOnlyProperty();
  }

  /** The source text was edited; the model answers by itself again. */
  public void typeSource(String text) {
    if (!text.equals(history.present().source())) {
      history.type(typed(text));
      ask(history.present());
    }
  }

  /** Another source text was chosen: one entry of the undo history. */
  public void chooseSource(String text) {
    change(typed(text));
  }

  /** An encoder alone keeps its second sentence; a decoder answers by itself again. */
  private Scenario typed(String text) {
    Scenario next = history.present().withSource(text);
    boolean encodes = run.get() != null && !run.get().model().config().hasDecoder();
    return encodes ? next.withTarget(history.present().target()) : next;
  }

  /**
   * The output was edited: the decoder reads this text from now on. While another model is being
   * read nothing is asked of it: the text was meant for the one on screen.
   */
  public void typeTarget(String text) {
    if (isOnScreen(history.present().model())) {
      history.type(history.present().withTarget(Optional.of(text)));
      ask(history.present());
    }
  }

  private boolean isOnScreen(String model) {
    return run.get() != null && run.get().scenario().model().equals(model);
  }

  /** The model answers by itself again. */
  public void answerAgain() {
    change(history.present().withTarget(Optional.empty()));
  }

  /** Another model reads the same text; the one on screen stays until it runs. */
  public void open(String model) {
    if (!model.equals(history.present().model())) {
      change(Scenario.of(model, history.present().source()));
    }
  }

  /** A change that is one entry of the undo history. */
  public void change(Scenario next) {
    history.change(next);
    ask(next);
  }

  /** Back to the start: the first scenario and its first step. Undo brings the texts back. */
  public void reset() {
    change(origin);
    look(Focus.START);
    wanted = Optional.of(Focus.START); // which the run on screen may lack
    if (run.get() != null) {
      walk.set(Walk.of(run.get().trace(), focus.get().depth()));
    }
  }

  public void undo() {
    history.undo().ifPresent(this::ask);
  }

  public void redo() {
    history.redo().ifPresent(this::ask);
  }

  private void ask(Scenario next) {
    canUndo.set(history.canUndo());
    canRedo.set(history.canRedo());
    scenario.set(next);
    runs.submit(next);
  }

  /** Once all views show the next run, the one before is let go. */
  private void show(Run next) {
    Run before = run.get();
    if (!problemStays) {
      problem.set(Optional.empty());
    }
    problemStays = false;
    int heads = next.model().config().heads();
    Focus asked = wanted.orElse(focus.get());
    Focus kept = (asked.head() < heads ? asked : asked.withHead(0)).in(next.trace());
    wanted = Optional.empty();
    walk.set(Walk.of(next.trace(), kept.depth()));
    run.set(next);
    focus.set(kept);
    if (before != null) {
      before.close();
    }
  }

  /** A model that cannot be used gives way to the one before it; the texts stay. */
  private void fail(Exception reason) {
    Scenario before = run.get() == null ? origin : run.get().scenario();
    problem.set(Optional.of(reason));
    if (!history.present().model().equals(before.model())) {
      problemStays = true;
      giveWay(before);
    }
  }

  /** Looks at a step; a pinned cell stays where both matrices have the same rows and columns. */
  public void show(String step) {
    leave();
    look(at(step));
  }

  private Focus at(String step) {
    Focus next = focus.get().withStep(step);
    Optional<Cell> cell = focus.get().cell();
    if (run.get() != null && cell.isPresent() && sameAxes(focus.get().step(), step)) {
      next = next.withCell(cell);
    }
    return next;
  }

  private boolean sameAxes(String one, String other) {
    Optional<Step> left = run.get().trace().find(one);
    Optional<Step> right = run.get().trace().find(other);
    return left.isPresent()
        && right.isPresent()
        && left.get().rows().equals(right.get().rows())
        && left.get().columns().equals(right.get().columns());
  }

  /** Looks at a step and pins one of its cells. */
  public void show(String step, Cell cell) {
    leave();
    look(focus.get().withStep(step).withCell(Optional.of(cell)));
  }

  /** The same step in another head, or the head that steps with heads will show. */
  public void showHead(int head) {
    look(focus.get().withHead(head));
  }

  public void pin(Cell cell) {
    look(focus.get().withCell(Optional.of(cell)));
  }

  public void unpin() {
    look(focus.get().withCell(Optional.empty()));
  }

  public void setSharedScale(boolean shared) {
    look(focus.get().withSharedScale(shared));
  }

  public void setDepth(Depth depth) {
    Focus next = focus.get().withDepth(depth);
    if (run.get() != null) {
      walk.set(Walk.of(run.get().trace(), depth));
      next =
          next.withStep(walk.get().step(walk.get().indexOf(next.step()), next.head()))
              .withCell(next.cell());
    }
    look(next);
  }

  /** Remembers what is looked at, to come back to. */
  private void leave() {
    trail.push(focus.get());
    if (trail.size() > LONGEST_TRAIL) {
      trail.removeLast();
    }
    canGoBack.set(true);
  }

  /** Back to what was looked at before a step was jumped to. */
  public void back() {
    if (!trail.isEmpty()) {
      look(trail.pop().withDepth(focus.get().depth()));
      canGoBack.set(!trail.isEmpty());
    }
  }

  /** Whether a step was jumped to, so that there is a way back. */
  public ReadOnlyBooleanProperty canGoBack() {
    return canGoBack.getReadOnlyProperty();
  }

  private void look(Focus next) {
    focus.set(run.get() == null ? next : next.in(run.get().trace()));
  }

  /** The stop of the player that is shown. */
  public int stop() {
    return walk.get() == null ? 0 : walk.get().indexOf(focus.get().step());
  }

  /** Goes to a stop of the player; before the first is the first, past the last the last. */
  public void goTo(int stop) {
    if (walk.get() != null) {
      int inside = Math.max(0, Math.min(stop, walk.get().size() - 1));
      look(at(walk.get().step(inside, focus.get().head())));
    }
  }

  public void next() {
    goTo(stop() + 1);
  }

  public void previous() {
    goTo(stop() - 1);
  }

  /** The step on the stage, once there is a run. */
  public Optional<Step> step() {
    return run.get() == null ? Optional.empty() : run.get().trace().find(focus.get().step());
  }

  @Override
  public void close() {
    runs.close();
  }
}
