package glassformer.app.stage;

import glassformer.app.TextClipboard;
import glassformer.figure.equation.Panel;
import glassformer.figure.equation.PanelText;
import glassformer.words.Words;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/** What can be copied of a matrix. */
final class PanelMenu extends ContextMenu {
  private final MenuItem name = new MenuItem(Words.text("stage.copy_name"));
  private final MenuItem numbers = new MenuItem(Words.text("stage.copy_numbers"));

  PanelMenu() {
    getItems().addAll(name, numbers);
  }

  void show(Node owner, Panel panel, double screenX, double screenY) {
    name.setOnAction(event -> TextClipboard.copy(panel.source().name()));
    numbers.setOnAction(event -> TextClipboard.copy(PanelText.tabSeparated(panel)));
    show(owner, screenX, screenY);
  }
}
