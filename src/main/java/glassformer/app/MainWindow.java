package glassformer.app;

import glassformer.app.Shortcuts.Command;
import glassformer.app.export.ExportMenu;
import glassformer.app.export.Exports;
import glassformer.app.export.FileChoice;
import glassformer.checkpoint.CheckpointException;
import glassformer.checkpoint.ModelLibrary;
import glassformer.session.Focus;
import glassformer.session.Rehearsal;
import glassformer.session.Run;
import glassformer.session.SavedExports;
import glassformer.session.SavedSession;
import glassformer.session.Scenario;
import glassformer.session.SessionFile;
import glassformer.session.WindowState;
import glassformer.train.task.Translation;
import glassformer.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import javafx.util.Duration;

/** Puts the window together: state, views, keys, and the saved session. */
public final class MainWindow implements AutoCloseable {
  static final SavedSession START =
      new SavedSession(
          Scenario.START, Focus.START, WindowState.START, List.of(), SavedExports.NONE);
  private static final double SMALLEST_WIDTH = 1000;
  private static final double SMALLEST_HEIGHT = 640;

  /** Without a new picture for so long, nobody is typing. */
  private static final Duration REST = Duration.seconds(1);

  private final Stage stage;
  private final Theme theme = new Theme();
  private final Workbench workbench;
  private final RecentModels recent;
  private final MainController main;
  private final PlayerController player;
  private final WalkthroughView walkthrough;
  private final Exports exports;
  private final SessionKeeper keeper;
  private final PauseTransition rest = new PauseTransition(REST);

  /** Builds the window as the session file left it; {@link #show} makes it visible. */
  public MainWindow(Stage stage, ModelLibrary library, SessionFile file) {
    this(stage, library, file, FileChoice.ofSystem());
  }

  /**
   * @param files asks where to save what is exported
   */
  MainWindow(Stage stage, ModelLibrary library, SessionFile file, FileChoice files) {
    this.stage = stage;
    Theme.loadFonts();
    Optional<String> damage = Optional.empty();
    SavedSession session = START;
    try {
      session = file.load().orElse(START);
    } catch (IOException e) {
      damage = Optional.of(Words.text("app.problem.session", e.getMessage()));
    }
    theme.setColourMap(session.window().colourMap());
    theme.setDark(session.window().theme().equals("dark"));
    theme.setTextSize(
        session.window().textSize() > 0 ? session.window().textSize() : Theme.NORMAL_TEXT);
    workbench =
        new Workbench(
            session.scenario(),
            START.scenario(),
            session.focus(),
            (name, progress, cancelled) ->
                library.open(name, (bytes, of) -> progress.accept((double) bytes / of), cancelled),
            Platform::runLater);
    recent = new RecentModels(session.recentModels());
    main =
        new MainController(
            workbench, theme, stage, names(library), recent, new Translation().examples());
    player = new PlayerController(workbench, theme.palette());
    BorderPane root = (BorderPane) load("main", main);
    walkthrough = new WalkthroughView(workbench, theme.palette());
    root.setCenter(walkthrough);
    main.onLeaveText(walkthrough::focusStage);
    root.setBottom(load("player", player));
    exports = new Exports(stage, theme, workbench, session.exports(), files, main::notice);
    exports.listen(root);
    ExportMenu.fill(main.exportMenu(), exports, workbench.run().map(Run::isEmpty).orElse(true));
    Scene scene = new Scene(root, session.window().width(), session.window().height());
    theme.dress(scene);
    keys().listen(scene);
    ModelDrop.accept(scene, folder -> workbench.open(folder.toString()));
    stage.setScene(scene);
    stage.setTitle(Words.text("app.name"));
    stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH); // Escape unpins
    stage.setFullScreenExitHint(Words.text("app.full_screen.hint", Command.FULL_SCREEN.keyText()));
    stage.setMaximized(session.window().maximised());
    keeper =
        new SessionKeeper(
            file, this::session, e -> main.notice(Words.text("app.problem.save", e.getMessage())));
    watch(scene);
    rehearseAtRest();
    damage.ifPresent(main::notice);
  }

  private static List<String> names(ModelLibrary library) {
    try {
      return library.names();
    } catch (CheckpointException e) {
      return List.of(); // the first run says what is wrong with the folder
    }
  }

  private static Parent load(String name, Object controller) {
    FXMLLoader loader = new FXMLLoader(MainWindow.class.getResource("/fxml/" + name + ".fxml"));
    loader.setResources(ResourceBundle.getBundle("glassformer.words.app", Locale.ROOT));
    loader.setController(controller);
    try {
      return loader.load();
    } catch (IOException e) {
      throw new UncheckedIOException("fxml/" + name + ".fxml cannot be read", e);
    }
  }

  private Shortcuts keys() {
    return new Shortcuts()
        .on(Command.NEXT, workbench::next)
        .on(Command.PREVIOUS, workbench::previous)
        .on(Command.FIRST, () -> workbench.goTo(0))
        .on(Command.LAST, () -> workbench.goTo(Integer.MAX_VALUE))
        .on(Command.BACK, workbench::back)
        .on(Command.PLAY, player::togglePlay)
        .on(Command.NEXT_HEAD, main::nextHead)
        .on(Command.ENLARGE_CELLS, walkthrough.zoom()::enlarge)
        .on(Command.SHRINK_CELLS, walkthrough.zoom()::shrink)
        .on(Command.WHOLE_MATRIX, walkthrough.zoom()::reset)
        .on(
            Command.UNPIN,
            () -> {
              workbench.unpin();
              walkthrough.focusStage();
            })
        .on(Command.UNDO, workbench::undo)
        .on(Command.REDO, workbench::redo)
        .on(Command.OPEN_MODEL, main::openModel)
        .on(Command.EDIT_TEXT, main::editText)
        .on(Command.COPY_STEP_NAME, main::copyStepName)
        .on(Command.COPY_NUMBERS, exports::copyNumbers)
        .on(Command.COPY_PICTURE, exports::copyPicture)
        .on(Command.SAVE_FIGURE, exports::saveFigure)
        .on(Command.EXPORT_DATA, exports::exportData)
        .on(Command.HANDOUT, exports::handout)
        .on(Command.LARGER_TEXT, main::largerText)
        .on(Command.SMALLER_TEXT, main::smallerText)
        .on(Command.NORMAL_TEXT, main::normalText)
        .on(Command.THEME, main::toggleTheme)
        .on(Command.FULL_SCREEN, main::toggleFullScreen)
        .on(Command.HELP, main::help);
  }

  /** Once the first picture was seen, the processor has nothing else to do. */
  private void rehearseAtRest() {
    rest.setOnFinished(event -> Rehearsal.start());
    workbench.run().addListener((observable, before, now) -> rest.playFromStart());
  }

  /** What outlives the window, as its stage does, is not listened to: it would hold the window. */
  private void watch(Scene scene) {
    workbench.scenario().addListener((observable, before, now) -> keeper.changed());
    workbench.focus().addListener((observable, before, now) -> keeper.changed());
    exports.saved().addListener((observable, before, now) -> keeper.changed());
    theme.palette().addListener((observable, before, now) -> keeper.changed());
    theme.textSize().addListener((observable, before, now) -> keeper.changed());
    scene.widthProperty().addListener((observable, before, now) -> keeper.changed());
    scene.heightProperty().addListener((observable, before, now) -> keeper.changed());
  }

  private SavedSession session() {
    return new SavedSession(
        workbench.scenario().get(),
        workbench.focus().get(),
        new WindowState(
            theme.isDark() ? "dark" : "light",
            theme.colourMap(),
            theme.textSize().get(),
            stage.getWidth(),
            stage.getHeight(),
            stage.isMaximized()),
        List.copyOf(recent.folders()),
        exports.saved().get());
  }

  public void show() {
    double width = stage.getScene().getWidth();
    double height = stage.getScene().getHeight();
    stage.show();
    if (!stage.isMaximized()) {
      stage.setWidth(width); // some window managers open a window at its smallest
      stage.setHeight(height);
    }
    stage.setMinWidth(SMALLEST_WIDTH);
    stage.setMinHeight(SMALLEST_HEIGHT);
    walkthrough.focusStage();
  }

  public Workbench workbench() {
    return workbench;
  }

  public Theme theme() {
    return theme;
  }

  /**
   * Saves the session, stops all that moves or computes, and leaves the stage, which holds nothing
   * of the window then.
   */
  @Override
  public void close() {
    keeper.close();
    rest.stop();
    player.stop();
    workbench.close();
    stage.setScene(null);
  }
}
