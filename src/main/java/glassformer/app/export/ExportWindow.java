package glassformer.app.export;

import glassformer.app.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.ResourceBundle;
import javafx.fxml.FXMLLoader;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Modality;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** A dialog over the main window. */
final class ExportWindow {
  private static final double MOST_OF_SCREEN = 0.94;

  private ExportWindow() {}

  /** Reads {@code fxml/NAME.fxml} for its controller. */
  static Parent load(String name, Object controller) {
    FXMLLoader loader = new FXMLLoader(ExportWindow.class.getResource("/fxml/" + name + ".fxml"));
    loader.setResources(ResourceBundle.getBundle("glassformer.words.export", Locale.ROOT));
    loader.setController(controller);
    try {
      return loader.load();
    } catch (IOException e) {
      throw new UncheckedIOException("fxml/" + name + ".fxml cannot be read", e);
    }
  }

  /**
   * Opens a dialog of a size in text sizes, where the screen has that room.
   *
   * @param onHidden what is to be closed with it
   */
  static Stage open(
      Stage owner,
      Theme theme,
      String title,
      Parent content,
      double width,
      double height,
      Runnable onHidden) {
    Stage dialog = new Stage();
    Scene scene = new Scene(content);
    theme.dress(scene);
    dialog.initOwner(owner);
    dialog.initModality(Modality.WINDOW_MODAL);
    dialog.setTitle(title);
    dialog.setScene(scene);
    Rectangle2D screen = screen(owner).getVisualBounds();
    double text = theme.textSize().get();
    dialog.setWidth(Math.min(width * text, MOST_OF_SCREEN * screen.getWidth()));
    dialog.setHeight(Math.min(height * text, MOST_OF_SCREEN * screen.getHeight()));
    double x = owner.getX() + (owner.getWidth() - dialog.getWidth()) / 2;
    double y = owner.getY() + (owner.getHeight() - dialog.getHeight()) / 2;
    dialog.setX(within(x, screen.getMinX(), screen.getMaxX() - dialog.getWidth()));
    dialog.setY(within(y, screen.getMinY(), screen.getMaxY() - dialog.getHeight()));
    dialog.setOnHidden(
        event -> {
          onHidden.run();
          dialog.setOnHidden(null); // the toolkit may know the dialog for ever: not the run in it
          dialog.setScene(null);
        });
    dialog.show();
    return dialog;
  }

  private static double within(double wanted, double least, double most) {
    return Math.max(least, Math.min(wanted, most));
  }

  private static Screen screen(Stage owner) {
    return Screen.getScreensForRectangle(
            owner.getX(), owner.getY(), owner.getWidth(), owner.getHeight())
        .stream()
        .findFirst()
        .orElse(Screen.getPrimary());
  }
}
