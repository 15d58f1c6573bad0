package glassformer.app.stage;

import glassformer.figure.equation.EquationLayout;
import glassformer.figure.equation.Zoom;
import glassformer.figure.equation.ZoomedPanel;
import glassformer.model.StepName;
import glassformer.session.Cell;
import glassformer.trace.Axis;
import glassformer.trace.Step;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/**
 * Zooming the equation: the wheel shows fewer or more cells about the mouse, dragging moves them, a
 * double click shows all again. An edit of the text keeps what is zoomed, and so does a step whose
 * rows and columns are of the same kinds.
 */
public final class Zooming {
  /** The share of rows and columns that one press of a button or a key leaves. */
  private static final double STEP = 0.5;

  /** How far to scroll for {@code e} times as many cells; a notch of a wheel is 40. */
  private static final double SCROLL = 160;

  /** What a zoom depends on of a step in any head. */
  private record Shown(StepName name, Axis.Kind rows, Axis.Kind columns) {
    static Shown of(Step step) {
      StepName name = StepName.parse(step.name()).withHead(0);
      return new Shown(name, step.rows().kind(), step.columns().kind());
    }

    boolean isAlike(Shown other) {
      return rows == other.rows && columns == other.columns;
    }
  }

  private final EquationView view;
  private final ObjectProperty<Zoom> zoom = new SimpleObjectProperty<>(Zoom.NONE);
  private Optional<ZoomedPanel> dragged = Optional.empty();
  private Optional<Shown> shown = Optional.empty();
  private double pressedX;
  private double pressedY;
  private double scrolledX;
  private double scrolledY;

  Zooming(EquationView view) {
    this.view = view;
    zoom.addListener((observable, before, now) -> view.repaint());
    view.setOnScroll(this::scroll);
    view.setOnZoom(this::pinch);
    view.setOnMousePressed(this::press);
    view.setOnMouseDragged(this::drag);
    view.setOnMouseReleased(event -> dragged = Optional.empty());
    view.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
  }

  ObjectProperty<Zoom> zoom() {
    return zoom;
  }

  /** Shows half as many rows and columns of the step's own value. */
  public void enlarge() {
    scaleResult(STEP);
  }

  /** Shows twice as many. */
  public void shrink() {
    scaleResult(1 / STEP);
  }

  /** Shows all of all matrices. */
  public void reset() {
    zoom.set(Zoom.NONE);
  }

  /** About the cell in question where it is shown, else about the middle. */
  private void scaleResult(double factor) {
    view.painted()
        .ifPresent(
            layout -> {
              ZoomedPanel panel = layout.resultPanel();
              zoom.set(
                  layout
                      .cellInQuestion()
                      .map(cell -> panel.scaled(factor, cell.centreX(), cell.centreY()))
                      .orElseGet(() -> panel.scaled(factor)));
            });
  }

  /** Moves what is shown as little as it takes to show a cell of the result. */
  void reveal(Cell cell) {
    view.equation()
        .filter(equation -> cell.isIn(equation.step()))
        .ifPresent(equation -> zoom.set(zoom.get().showing(cell, equation.step().value())));
  }

  /** Keeps of the zoom what means the same in another step. */
  void show(Step step) {
    Shown next = Shown.of(step);
    Shown last = shown.orElse(next);
    shown = Optional.of(next);
    if (!last.name().equals(next.name())) {
      zoom.set(last.isAlike(next) ? zoom.get().ofResult() : Zoom.NONE);
    }
  }

  private Optional<ZoomedPanel> panelAt(double x, double y) {
    return view.painted().flatMap(layout -> layout.panelAt(x, y));
  }

  /** Small movements of a touch pad add up until they make a difference. */
  private void scroll(ScrollEvent event) {
    panelAt(event.getX(), event.getY())
        .ifPresent(
            panel -> {
              scrolledX += event.getDeltaX();
              scrolledY += event.getDeltaY();
              boolean sideways = Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY());
              Zoom next =
                  sideways
                      ? panel.moved(scrolledX, 0)
                      : panel.scaled(Math.exp(-scrolledY / SCROLL), event.getX(), event.getY());
              boolean far = Math.abs(scrolledX) + Math.abs(scrolledY) > SCROLL;
              if (far || !next.equals(zoom.get())) {
                scrolledX = 0;
                scrolledY = 0;
                zoom.set(next);
              }
              view.leave();
              event.consume();
            });
  }

  private void pinch(ZoomEvent event) {
    panelAt(event.getX(), event.getY())
        .ifPresent(
            panel -> {
              zoom.set(panel.scaled(1 / event.getZoomFactor(), event.getX(), event.getY()));
              event.consume();
            });
  }

  private void press(MouseEvent event) {
    scrolledX = 0;
    scrolledY = 0;
    dragged =
        event.getButton() == MouseButton.PRIMARY
            ? panelAt(event.getX(), event.getY())
            : Optional.empty();
    pressedX = event.getX();
    pressedY = event.getY();
  }

  private void drag(MouseEvent event) {
    if (dragged.isPresent() && !event.isStillSincePress()) {
      view.leave();
      view.setCursor(Cursor.CLOSED_HAND);
      zoom.set(dragged.get().moved(event.getX() - pressedX, event.getY() - pressedY));
    }
  }

  private void click(MouseEvent event) {
    boolean onResult =
        view.painted()
            .map(EquationLayout::result)
            .flatMap(EquationLayout.Place::cells)
            .filter(cells -> cells.cells().contains(event.getX(), event.getY()))
            .isPresent();
    if (event.getClickCount() == 2 && event.isStillSincePress() && onResult) {
      reset();
    }
  }
}
