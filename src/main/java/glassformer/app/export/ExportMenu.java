package glassformer.app.export;

import glassformer.app.Shortcuts.Command;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
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
            item(Command.COPY_PICTURE, exports::copyPicture),
            item(Command.COPY_NUMBERS, exports::copyNumbers),
            new SeparatorMenuItem(),
            item(Command.SAVE_FIGURE, exports::saveFigure),
            item(Command.EXPORT_DATA, exports::exportData),
            item(Command.HANDOUT, exports::handout));
    menu.disableProperty().bind(nothing);
  }

  private static MenuItem item(Command command, Runnable action) {
    MenuItem item = new MenuItem(command.text() + "\t" + command.keyText());
    item.setId("menu-" + command.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    item.setOnAction(event -> action.run());
    return item;
  }
}
