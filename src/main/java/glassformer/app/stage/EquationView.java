package glassformer.app.stage;

import glassformer.app.Shortcuts;
import glassformer.app.Workbench;
import glassformer.figure.Area;
import glassformer.figure.Ink;
import glassformer.figure.Palette;
import glassformer.figure.Surface;
import glassformer.figure.equation.CellRange;
import glassformer.figure.equation.Equation;
import glassformer.figure.equation.EquationLayout;
import glassformer.figure.equation.EquationPainter;
import glassformer.figure.equation.Joins;
import glassformer.session.Cell;
import glassformer.trace.Step;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * The equation with its interaction: the cursor lights a cell and what it was made from, a click
 * pins it, a click on what was read goes to the step that made that.
 */
final class EquationView extends Painting {
  /** Room for labels that reach past the first and last column. */
  private static final double MARGIN = 8;

  private final Workbench workbench;
  private final ObjectProperty<Optional<Cell>> cursor =
      new SimpleObjectProperty<>(Optional.empty());
  private final CellTip tip = new CellTip(this);
  private final PanelMenu menu = new PanelMenu();
  private Optional<Equation> equation = Optional.empty();
  private Optional<EquationLayout> layout = Optional.empty();
  private Fitted fitted;

  /** What a layout was made for. */
  private record Fitted(Step step, double width, double height, double textSize) {}

  EquationView(Workbench workbench, ReadOnlyObjectProperty<Palette> palette) {
    super(palette);
    this.workbench = workbench;
    setId("equation");
    getStyleClass().addAll("equation", Shortcuts.OWN_ARROWS);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setOnMouseMoved(this::move);
    setOnMouseExited(event -> leave());
    focusedProperty()
        .addListener(
            (observable, before, now) -> {
              if (!now) {
                leave();
              }
            });
    setOnMouseClicked(this::click);
    CellKeys keys = new CellKeys(this, workbench);
    setOnKeyPressed(
        event -> {
          tip.hide();
          keys.press(event);
        });
    setOnContextMenuRequested(
        event -> {
          tip.hide();
          hit(event.getX(), event.getY())
              .ifPresent(h -> menu.show(this, h.panel(), event.getScreenX(), event.getScreenY()));
        });
  }

  /** The cell of the result under the mouse or moved to by keys. */
  ObjectProperty<Optional<Cell>> cursor() {
    return cursor;
  }

  PanelMenu menu() {
    return menu;
  }

  Optional<Equation> equation() {
    return equation;
  }

  /** Where everything was painted last; empty before that. */
  Optional<EquationLayout> painted() {
    return layout;
  }

  void show(Optional<Equation> next) {
    equation = next;
    setAccessibleText(next.map(EquationView::describe).orElse(""));
    repaint();
  }

  private static String describe(Equation equation) {
    return equation.result().heatmap().title()
        + ". "
        + equation.cell().map(cell -> equation.result().describe(cell)).orElse("");
  }

  @Override
  void paint(Surface surface) {
    layout = equation.map(e -> layout(e, surface));
    layout.ifPresent(l -> paint(surface, l));
  }

  /** Where everything stands changes with the step and the room, not with the cell in question. */
  private EquationLayout layout(Equation shown, Surface surface) {
    Fitted wanted = new Fitted(shown.step(), surface.width(), surface.height(), textSize());
    if (layout.isPresent() && wanted.equals(fitted)) {
      return layout.get().showing(shown);
    }
    fitted = wanted;
    Area area = new Area(MARGIN, 0, surface.width() - 2 * MARGIN, surface.height());
    return EquationLayout.fit(shown, area, textSize(), surface);
  }

  private void paint(Surface surface, EquationLayout painted) {
    Optional<Cell> pinned = workbench.focus().get().cell();
    boolean joined = pinned.isPresent() && pinned.equals(equation.flatMap(Equation::cell));
    if (joined) {
      Joins.paintBehind(surface, painted, palette());
    }
    EquationPainter.paint(surface, painted, palette());
    if (joined) {
      Joins.paintOver(surface, painted, palette());
    }
    pinned
        .filter(cell -> cell.isIn(equation.orElseThrow().step()))
        .ifPresent(cell -> mark(surface, painted, cell));
  }

  private void mark(Surface surface, EquationLayout painted, Cell pinned) {
    CellRange range = new CellRange(pinned.row(), pinned.row(), pinned.column(), pinned.column());
    Area cell = EquationLayout.bounds(painted.result(), range).inset(-2);
    surface.stroke(cell, 3, 2, palette().argb(Ink.ACCENT));
  }

  private Optional<EquationLayout.Hit> hit(double x, double y) {
    return layout.flatMap(l -> l.hit(x, y));
  }

  private void move(MouseEvent event) {
    Optional<EquationLayout.Hit> hit = hit(event.getX(), event.getY());
    boolean leads =
        hit.isPresent() && (hit.get().panel().isResult() || origin(hit.get()).isPresent());
    setCursor(leads ? Cursor.HAND : Cursor.DEFAULT);
    cursor.set(hit.filter(h -> h.panel().isResult()).map(EquationLayout.Hit::cell));
    hit.ifPresentOrElse(
        h -> tip.show(h.panel().describe(h.cell()), event.getScreenX(), event.getScreenY()),
        tip::hide);
  }

  private void leave() {
    cursor.set(Optional.empty());
    tip.hide();
  }

  private void click(MouseEvent event) {
    requestFocus();
    if (event.getButton() == MouseButton.PRIMARY) {
      hit(event.getX(), event.getY()).ifPresent(this::choose);
    }
  }

  private void choose(EquationLayout.Hit hit) {
    if (hit.panel().isResult()) {
      togglePin(hit.cell());
    } else {
      origin(hit)
          .ifPresent(
              step -> {
                leave();
                workbench.show(step.name(), hit.panel().toSource(hit.cell()));
              });
    }
  }

  /** Pins a cell, or unpins it where it is pinned already. */
  void togglePin(Cell cell) {
    if (workbench.focus().get().cell().equals(Optional.of(cell))) {
      workbench.unpin();
    } else {
      workbench.pin(cell);
    }
  }

  /** The step that made a panel's numbers, where it is a step that made them. */
  private static Optional<Step> origin(EquationLayout.Hit hit) {
    return hit.panel().source() instanceof Step step
        ? Optional.of(step.target())
        : Optional.empty();
  }
}
