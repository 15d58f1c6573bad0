package glassformer.app.export;

import glassformer.app.Workbench;
import glassformer.app.export.ExportEvent.Wish;
import glassformer.session.Run;
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

  /**
   * The items for a matrix, asked for at a node.
   *
   * @param workbench with the run that the matrix is of
   */
  public static List<MenuItem> items(Node node, Workbench workbench, Source matrix) {
    FigureSubject subject = FigureSubject.of(workbench);
    MenuItem data = item(node, Wish.EXPORT_DATA, subject, matrix);
    data.setDisable(!(matrix instanceof Step));
    return List.of(
        item(node, Wish.COPY_PICTURE, subject, matrix),
        item(node, Wish.COPY_NUMBERS, subject, matrix),
        new SeparatorMenuItem(),
        item(node, Wish.SAVE_FIGURE, subject, matrix),
        data);
  }

  /** Gives a node that shows a matrix, or none at the moment, the menu of heatmaps. */
  public static void install(
      Node node, Workbench workbench, Supplier<Optional<? extends Source>> matrix) {
    ContextMenu menu = new ContextMenu();
    node.setOnContextMenuRequested(
        event -> {
          matrix
              .get()
              .ifPresent(
                  shown -> {
                    menu.getItems().setAll(items(node, workbench, shown));
                    show(menu, node, workbench, event.getScreenX(), event.getScreenY());
                  });
          event.consume();
        });
  }

  /** Opens a menu that is of the run on screen; it holds that run while it is open. */
  public static void show(
      ContextMenu menu, Node node, Workbench workbench, double screenX, double screenY) {
    menu.hide();
    Run run = workbench.run().get().hold();
    menu.setOnHidden(
        event -> {
          menu.setOnHidden(null);
          menu.getItems().forEach(item -> item.setOnAction(null)); // which is of this run
          run.close();
        });
    menu.show(node, screenX, screenY);
  }

  private static MenuItem item(Node node, Wish wish, FigureSubject subject, Source matrix) {
    String name = wish.name().toLowerCase(Locale.ROOT);
    MenuItem item = new MenuItem(Words.text("export.menu." + name));
    item.setId("heatmap-" + name.replace('_', '-'));
    item.setOnAction(event -> node.fireEvent(new ExportEvent(wish, subject, matrix)));
    return item;
  }
}
