package glassformer.app.stage;

import glassformer.figure.equation.Panel;
import glassformer.figure.equation.PanelText;
import glassformer.words.Words;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** What can be copied of a matrix. */
final class PanelMenu extends ContextMenu {
  private final MenuItem name = new MenuItem(Words.text("stage.copy_name"));
  private final MenuItem numbers = new MenuItem(Words.text("stage.copy_numbers"));

  PanelMenu() {
    getItems().addAll(name, numbers);
  }

  void show(Node owner, Panel panel, double screenX, double screenY) {
    name.setOnAction(event -> copy(panel.source().name()));
    numbers.setOnAction(event -> copy(PanelText.tabSeparated(panel)));
    show(owner, screenX, screenY);
  }

  private static void copy(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
