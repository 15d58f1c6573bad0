package glassformer.app;

import glassformer.checkpoint.ModelLibrary;
import glassformer.session.SessionFile;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/** The JavaFX application: one main window. */
public final class Glassformer extends Application {
  private MainWindow window;

  /** Opens the window and returns when it was closed. */
  public static void open() {
    Application.launch(Glassformer.class);
  }

  /** The program's version, from the jar's manifest. */
  static String version() {
    String version = Glassformer.class.getPackage().getImplementationVersion();
    return version == null ? "0.1.0" : version;
  }

  @Override
  public void start(Stage stage) throws Exception {
    window = new MainWindow(stage, ModelLibrary.builtIn(), SessionFile.ofUser());
    window.show();
  }

  @Override
  public void stop() {
    if (window != null) {
      window.close();
    }
    Platform.exit();
  }
}
