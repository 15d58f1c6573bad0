package glassformer.app.stage;

import glassformer.app.TextClipboard;
import glassformer.app.Workbench;
import glassformer.app.export.HeatmapMenu;
import glassformer.figure.equation.Panel;
import glassformer.figure.equation.PanelText;
import glassformer.words.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** What can be copied of a matrix, and how much of it is shown. */
final class PanelMenu extends ContextMenu {
  void show(
      Workbench workbench,
      Node owner,
      Panel panel,
      Zooming zooming,
      double screenX,
      double screenY) {
    MenuItem name = new MenuItem(Words.text("stage.copy_name"));
    MenuItem numbers = new MenuItem(Words.text("stage.copy_numbers"));
    MenuItem whole = new MenuItem(Words.text("stage.whole_matrix"));
    numbers.setId("panel-copy-numbers");
    List<MenuItem> exports = new ArrayList<>(HeatmapMenu.items(owner, workbench, panel.source()));
    exports.set(1, numbers); // as they are shown: of K^T the columns are keys
    getItems().setAll(exports);
    getItems().addAll(new SeparatorMenuItem(), name, whole);
    name.setOnAction(event -> TextClipboard.copy(panel.source().name()));
    numbers.setOnAction(event -> TextClipboard.copy(PanelText.tabSeparated(panel)));
    whole.setOnAction(event -> zooming.reset());
    whole.setDisable(zooming.zoom().get().isWhole());
    HeatmapMenu.show(this, owner, workbench, screenX, screenY);
  }
}
