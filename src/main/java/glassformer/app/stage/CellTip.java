package glassformer.app.stage;

import javafx.scene.Node;
import javafx.scene.control.Tooltip;

/** The words beside the mouse that say which cell it is on and its whole value. */
final class CellTip {
  private static final double RIGHT = 14;
  private static final double BELOW = 18;

  private final Node owner;
  private final Tooltip tooltip = new Tooltip();

  CellTip(Node owner) {
    this.owner = owner;
  }

  void show(String text, double screenX, double screenY) {
    tooltip.setText(text);
    tooltip.show(owner, screenX + RIGHT, screenY + BELOW);
  }

  void hide() {
    tooltip.hide();
  }
}
