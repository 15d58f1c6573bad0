package glassformer.app.stage;

import glassformer.app.Shortcuts.Command;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Larger and smaller cells, and the whole matrix; there only where cells could be larger. */
final class ZoomButtons extends HBox {

  ZoomButtons(EquationView equation) {
    Zooming zooming = equation.zooming();
    Button smaller = button("shrink-cells", "fth-zoom-out", Command.SHRINK_CELLS, zooming::shrink);
    Button larger = button("enlarge-cells", "fth-zoom-in", Command.ENLARGE_CELLS, zooming::enlarge);
    Button whole = button("whole-matrix", "fth-maximize", Command.WHOLE_MATRIX, zooming::reset);
    smaller.disableProperty().bind(equation.zoomed().not());
    whole.disableProperty().bind(equation.zoomed().not());
    larger.disableProperty().bind(equation.canEnlarge().not());
    visibleProperty().bind(equation.canEnlarge().or(equation.zoomed()));
    setId("zoom-buttons");
    getStyleClass().add("zoom-buttons");
    setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(smaller, larger, whole);
  }

  private static Button button(String id, String icon, Command command, Runnable action) {
    Button button = new Button(null, new FontIcon(icon));
    command.dress(button, action);
    button.setId(id);
    button.setFocusTraversable(false);
    return button;
  }
}
