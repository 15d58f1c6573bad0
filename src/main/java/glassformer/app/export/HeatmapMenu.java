package glassformer.app.export;

import glassformer.app.export.ExportEvent.Wish;
import glassformer.trace.Source;
import glassformer.trace.Step;
import glassformer.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** What can be taken out of the program from a heatmap. */
public final class HeatmapMenu {
  private HeatmapMenu() {}

  /** The items for a matrix, asked for at a node. */
  public static List<MenuItem> items(Node node, Source matrix) {
    MenuItem data = item(node, Wish.EXPORT_DATA, matrix);
    data.setDisable(!(matrix instanceof Step));
    return List.of(
        item(node, Wish.COPY_PICTURE, matrix),
        item(node, Wish.COPY_NUMBERS, matrix),
        new SeparatorMenuItem(),
        item(node, Wish.SAVE_FIGURE, matrix),
        data);
  }

  /** Gives a node that shows a matrix, or none at the moment, the menu of heatmaps. */
  public static void install(Node node, Supplier<Optional<? extends Source>> matrix) {
    ContextMenu menu = new ContextMenu();
    node.setOnContextMenuRequested(
        event -> {
          matrix
              .get()
              .ifPresent(
                  shown -> {
                    menu.getItems().setAll(items(node, shown));
                    menu.show(node, event.getScreenX(), event.getScreenY());
                  });
          event.consume();
        });
  }

  private static MenuItem item(Node node, Wish wish, Source matrix) {
    String name = wish.name().toLowerCase(Locale.ROOT);
    MenuItem item = new MenuItem(Words.text("export.menu." + name));
    item.setId("heatmap-" + name.replace('_', '-'));
    item.setOnAction(event -> node.fireEvent(new ExportEvent(wish, matrix)));
    return item;
  }
}
