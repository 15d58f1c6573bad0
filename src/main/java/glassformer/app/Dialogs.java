package glassformer.app;

import glassformer.words.Words;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Stage;

/** Small windows over the main one. */
final class Dialogs {
  private static final double WIDTH = 460;

  private Dialogs() {}

  static void text(Stage owner, Theme theme, String title, String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMaxWidth(WIDTH);
    show(owner, theme, title, label);
  }

  /** The list of keys. */
  static void shortcuts(Stage owner, Theme theme) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("shortcuts");
    Shortcuts.Command[] commands = Shortcuts.Command.values();
    int rows = (commands.length + 1) / 2; // two columns, or small screens would cut the list
    for (int i = 0; i < commands.length; i++) {
      Label key = new Label(commands[i].keyTexts());
      key.getStyleClass().add("number");
      grid.add(new Label(commands[i].text()), i / rows * 2, i % rows);
      grid.add(key, i / rows * 2 + 1, i % rows);
    }
    show(owner, theme, Words.text("app.help.title"), grid);
  }

  private static void show(Stage owner, Theme theme, String title, Region content) {
    Stage dialog = new Stage();
    Label heading = new Label(title);
    heading.getStyleClass().add("dialog-title");
    Button close = new Button(Words.text("app.close"));
    close.setDefaultButton(true);
    close.setCancelButton(true);
    close.setOnAction(event -> dialog.close());
    VBox box = new VBox(heading, content, close);
    box.getStyleClass().add("dialog-box");
    Scene scene = new Scene(box);
    theme.dress(scene);
    dialog.initOwner(owner);
    dialog.initModality(Modality.WINDOW_MODAL);
    dialog.setTitle(title);
    dialog.setScene(scene);
    dialog.setOnShown(event -> centre(dialog, owner));
    dialog.show();
  }

  private static void centre(Stage dialog, Stage owner) {
    dialog.setX(owner.getX() + (owner.getWidth() - dialog.getWidth()) / 2);
    dialog.setY(owner.getY() + (owner.getHeight() - dialog.getHeight()) / 2);
  }
}
