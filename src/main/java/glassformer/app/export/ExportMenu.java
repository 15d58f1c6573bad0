package glassformer.app.export;

import glassformer.app.Shortcuts.Command;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;

/** The menu of all exports of the step on the stage. */
public final class ExportMenu {
  private ExportMenu() {}

  /**
   * Fills a menu.
   *
   * @param nothing whether there is nothing to export
   */
  public static void fill(MenuButton menu, Exports exports, ObservableValue<Boolean> nothing) {
    menu.getItems()
        .setAll(
            Command.COPY_PICTURE.item(exports::copyPicture),
            Command.COPY_NUMBERS.item(exports::copyNumbers),
            new SeparatorMenuItem(),
            Command.SAVE_FIGURE.item(exports::saveFigure),
            Command.EXPORT_DATA.item(exports::exportData),
            Command.HANDOUT.item(exports::handout));
    menu.disableProperty().bind(nothing);
  }
}
