package glassformer.app.stage;

import glassformer.app.TextClipboard;
import glassformer.figure.equation.Panel;
import glassformer.figure.equation.PanelText;
import glassformer.words.Words;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/** What can be copied of a matrix, and how much of it is shown. */
final class PanelMenu extends ContextMenu {
  private final MenuItem name = new MenuItem(Words.text("stage.copy_name"));
  private final MenuItem numbers = new MenuItem(Words.text("stage.copy_numbers"));

  private final MenuItem whole = new MenuItem(Words.text("stage.whole_matrix"));

  PanelMenu() {
    getItems().addAll(name, numbers, whole);
  }

  void show(Node owner, Panel panel, Zooming zooming, double screenX, double screenY) {
    name.setOnAction(event -> TextClipboard.copy(panel.source().name()));
    numbers.setOnAction(event -> TextClipboard.copy(PanelText.tabSeparated(panel)));
    whole.setOnAction(event -> zooming.reset());
    whole.setDisable(zooming.zoom().get().isWhole());
    show(owner, screenX, screenY);
  }
}
