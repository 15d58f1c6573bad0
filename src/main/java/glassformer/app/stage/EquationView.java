package glassformer.app.stage;

import glassformer.app.Shortcuts;
import glassformer.app.Workbench;
import glassformer.app.canvas.CanvasSurface;
import glassformer.figure.Area;
import glassformer.figure.CellRange;
import glassformer.figure.Ink;
import glassformer.figure.Palette;
import glassformer.figure.Scale;
import glassformer.figure.Surface;
import glassformer.figure.equation.Equation;
import glassformer.figure.equation.EquationLayout;
import glassformer.figure.equation.EquationPainter;
import glassformer.figure.equation.Joins;
import glassformer.figure.equation.Zoom;
import glassformer.session.Cell;
import glassformer.trace.Step;
import glassformer.words.Words;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
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
  private final Layer joins;
  private final Layer cells;
  private final Zooming zooming = new Zooming(this);
  private final ReadOnlyBooleanWrapper canEnlarge = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper zoomed = new ReadOnlyBooleanWrapper();
  private Optional<EquationLayout> layout = Optional.empty();
  private EquationLayout whole;
  private Fitted fitted;
  private Zoom fittedZoom = Zoom.NONE;
  private Optional<Cell> pinned = Optional.empty();

  /** What a layout was made for. */
  private record Fitted(Step step, Scale scale, double width, double height, double textSize) {}

  EquationView(Workbench workbench, ReadOnlyObjectProperty<Palette> palette) {
    this(workbench, palette, new Layer(), new Layer());
  }

  private EquationView(
      Workbench workbench, ReadOnlyObjectProperty<Palette> palette, Layer joins, Layer cells) {
    super(palette, joins, cells);
    this.workbench = workbench;
    this.joins = joins;
    this.cells = cells;
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
              .ifPresent(
                  h ->
                      menu.show(
                          workbench,
                          this,
                          h.panel(),
                          zooming,
                          event.getScreenX(),
                          event.getScreenY()));
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
    next.map(Equation::step).ifPresent(zooming::show);
    equation = next;
    setAccessibleText(next.map(EquationView::describe).orElse(""));
    Optional<Cell> chosen = workbench.focus().get().cell();
    if (!chosen.equals(pinned)) {
      pinned = chosen;
      chosen.ifPresent(zooming::reveal);
    }
    repaint();
  }

  Zooming zooming() {
    return zooming;
  }

  /** Whether cells are smaller than they can be drawn. */
  ReadOnlyBooleanProperty canEnlarge() {
    return canEnlarge.getReadOnlyProperty();
  }

  /** Whether only a part of a matrix is shown. */
  ReadOnlyBooleanProperty zoomed() {
    return zoomed.getReadOnlyProperty();
  }

  private static String describe(Equation equation) {
    return equation.result().heatmap().title()
        + ". "
        + equation.cell().map(cell -> equation.result().describe(cell)).orElse("");
  }

  @Override
  void paint(Surface surface) {
    layout = equation.map(e -> layout(e, surface));
    canEnlarge.set(layout.isPresent() && layout.get().canEnlarge());
    zoomed.set(layout.isPresent() && layout.get().isZoomed());
    if (layout.isPresent()) {
      paint(surface, layout.get());
    } else {
      whole = null;
      fitted = null;
      joins.paint(List.of(), s -> {});
      cells.paint(List.of(), s -> {});
    }
  }

  /**
   * Where everything stands changes with the step and the room, the part that is shown with the
   * zoom, but neither with the cell in question.
   */
  private EquationLayout layout(Equation shown, Surface surface) {
    Fitted wanted =
        new Fitted(shown.step(), shown.scale(), surface.width(), surface.height(), textSize());
    Zoom zoom = zooming.zoom().get();
    boolean sameRoom = layout.isPresent() && wanted.equals(fitted);
    if (sameRoom && zoom.equals(fittedZoom)) {
      return layout.get().showing(shown);
    }
    if (!sameRoom) {
      Area area = new Area(MARGIN, 0, surface.width() - 2 * MARGIN, surface.height());
      whole = EquationLayout.fit(shown, area, textSize(), surface);
    }
    fitted = wanted;
    fittedZoom = zoom;
    return whole.showing(shown).zoomed(zoom, surface);
  }

  private void paint(Surface surface, EquationLayout painted) {
    boolean joined = pinned.isPresent() && pinned.equals(equation.flatMap(Equation::cell));
    List<Object> picture = List.of(fitted, fittedZoom, surface.resolution(), palette());
    joins.paint(
        List.of(picture, joined ? pinned.get() : ""),
        s -> {
          if (joined) {
            Joins.paintBehind(s, painted, palette());
          }
        });
    cells.paint(picture, s -> EquationPainter.paintCells(s, painted, palette()));
    EquationPainter.paintMarks(surface, painted, palette());
    if (joined) {
      Joins.paintOver(surface, painted, palette());
    }
    pinned
        .filter(cell -> cell.isIn(equation.orElseThrow().step()))
        .flatMap(cell -> EquationLayout.bounds(painted.result(), CellRange.of(cell)))
        .ifPresent(area -> surface.stroke(area.inset(-2), 3, 2, palette().argb(Ink.ACCENT)));
  }

  private Optional<EquationLayout.Hit> hit(double x, double y) {
    if (equation.filter(e -> fitted != null && e.step() == fitted.step()).isEmpty()) {
      layout(); // what stands there is of the run before, whose numbers may be gone
    }
    return layout.flatMap(l -> l.hit(x, y, CanvasSurface.resolution(this)));
  }

  private void move(MouseEvent event) {
    Optional<EquationLayout.Hit> hit = hit(event.getX(), event.getY());
    boolean leads =
        hit.isPresent() && (hit.get().panel().isResult() || origin(hit.get()).isPresent());
    setCursor(leads ? Cursor.HAND : Cursor.DEFAULT);
    cursor.set(hit.filter(h -> h.panel().isResult()).map(EquationLayout.Hit::cell));
    hit.ifPresentOrElse(
        h -> tip.show(describe(h), event.getScreenX(), event.getScreenY()), tip::hide);
  }

  /** The cell in words; where it stands for others under the same pixel, for how many. */
  private String describe(EquationLayout.Hit hit) {
    String cell = hit.panel().describe(hit.cell());
    return hit.pooled(CanvasSurface.resolution(this))
        .map(block -> Words.text("equation.largest_here", cell, block))
        .orElse(cell);
  }

  void leave() {
    cursor.set(Optional.empty());
    tip.hide();
  }

  private void click(MouseEvent event) {
    requestFocus();
    if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
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
