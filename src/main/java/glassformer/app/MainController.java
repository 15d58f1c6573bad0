package glassformer.app;

import glassformer.checkpoint.LoadedModel;
import glassformer.figure.ColourMaps;
import glassformer.math.Products;
import glassformer.session.Run;
import glassformer.session.Scenario;
import glassformer.text.Tokenizer;
import glassformer.words.Words;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.kordamp.ikonli.javafx.FontIcon;

/** The frame of the window: top bar, tabs and notices around the view. */
public final class MainController {
  private static final double WIDE_EMS = 108;

  private final Workbench workbench;
  private final Theme theme;
  private final Stage stage;
  private final List<String> modelNames;
  private final List<String> examples;
  private final TokenField sourceField;
  private final AnswerBox answer;
  private final RecentModels recent;
  private ModelPicker picker;
  private final MenuButton exampleMenu = new MenuButton(null, new FontIcon("fth-list"));
  private VocabularyButton vocabulary;
  private LoadedModel shownModel;

  @FXML private BorderPane root;
  @FXML private Label brand;
  @FXML private MenuButton models;
  @FXML private HBox source;
  @FXML private HBox topBar;
  @FXML private VBox header;
  @FXML private Region answerPlace;
  @FXML private Button back;
  @FXML private MenuButton export;
  @FXML private Button undo;
  @FXML private Button redo;
  @FXML private Button themeButton;
  @FXML private MenuButton more;
  @FXML private HBox notice;
  @FXML private Label noticeText;
  @FXML private Button noticeClose;

  MainController(
      Workbench workbench,
      Theme theme,
      Stage stage,
      List<String> modelNames,
      RecentModels recent,
      List<String> examples) {
    this.workbench = workbench;
    this.theme = theme;
    this.stage = stage;
    this.modelNames = modelNames;
    this.recent = recent;
    this.examples = examples;
    sourceField = new TokenField(workbench::typeSource);
    answer = new AnswerBox(workbench);
  }

  @FXML
  private void initialize() {
    buildSource();
    Shortcuts.Command.BACK.dress(back, workbench::back);
    back.visibleProperty().bind(workbench.canGoBack());
    Shortcuts.Command.UNDO.dress(undo, workbench::undo);
    Shortcuts.Command.REDO.dress(redo, workbench::redo);
    Shortcuts.Command.THEME.dress(themeButton, this::toggleTheme);
    undo.disableProperty().bind(workbench.canUndo().not());
    redo.disableProperty().bind(workbench.canRedo().not());
    theme.palette().addListener((observable, before, now) -> showTheme());
    showTheme();
    picker =
        new ModelPicker(models, workbench, modelNames, recent, ModelPicker.dialog(stage, recent));
    topBar.getChildren().set(topBar.getChildren().indexOf(answerPlace), answer);
    HBox.setHgrow(answer, Priority.ALWAYS);
    header.getChildren().add(new LoadingBar(workbench));
    root.widthProperty().addListener((observable, before, now) -> fit());
    theme.textSize().addListener((observable, before, now) -> fit());
    buildMore();
    noticeClose.setOnAction(event -> clearNotice());
    noticeClose.setAccessibleText(Words.text("app.close"));
    workbench.scenario().addListener((observable, before, now) -> show(now));
    workbench.run().addListener((observable, before, now) -> show(now));
    workbench.problem().addListener((observable, before, now) -> show(now));
    show(workbench.scenario().get());
  }

  private void buildSource() {
    sourceField.field().setId("source-field");
    sourceField.field().setPromptText(Words.text("app.source.prompt"));
    sourceField.field().setAccessibleText(Words.text("app.source.name"));
    vocabulary = new VocabularyButton(sourceField::insert);
    vocabulary.setId("vocabulary");
    sourceField.onBadge(vocabulary::open);
    exampleMenu.setId("examples");
    exampleMenu.getStyleClass().addAll("flat", "no-arrow");
    exampleMenu.setTooltip(new Tooltip(Words.text("app.field.examples")));
    exampleMenu.setAccessibleText(Words.text("app.field.examples"));
    HBox.setHgrow(sourceField, Priority.ALWAYS);
    source.getChildren().addAll(sourceField, exampleMenu, vocabulary);
  }

  private static String prompt(LoadedModel model) {
    if (model.encoderDecoder().isPresent()) {
      return "app.source.prompt";
    }
    return model.config().hasDecoder() ? "app.source.prompt.decoder" : "app.source.prompt.encoder";
  }

  /** The sentences a translator was taught, or some that attention is often shown with. */
  private void showExamples(LoadedModel model) {
    List<String> sentences =
        model.encoderDecoder().isPresent() ? examples : Words.text("app.examples").lines().toList();
    exampleMenu.getItems().clear();
    for (String sentence : sentences) {
      MenuItem item = new MenuItem(sentence);
      item.setOnAction(event -> workbench.chooseSource(sentence));
      exampleMenu.getItems().add(item);
    }
  }

  private void buildMore() {
    more.setTooltip(new Tooltip(Words.text("app.more")));
    more.setAccessibleText(Words.text("app.more"));
    more.getItems()
        .addAll(
            Shortcuts.Command.COPY_STEP_NAME.item(this::copyStepName),
            new SeparatorMenuItem(),
            Shortcuts.Command.LARGER_TEXT.item(this::largerText),
            Shortcuts.Command.SMALLER_TEXT.item(this::smallerText),
            Shortcuts.Command.NORMAL_TEXT.item(this::normalText),
            Shortcuts.Command.FULL_SCREEN.item(this::toggleFullScreen),
            colours(),
            new SeparatorMenuItem(),
            item("app.more.reset", "reset", this::reset),
            Shortcuts.Command.HELP.item(this::help),
            item("app.more.about", "about", this::about));
  }

  /** The colour maps to paint heatmaps in. */
  private Menu colours() {
    Menu menu = new Menu(Words.text("app.more.colours"));
    menu.setId("colours");
    ToggleGroup group = new ToggleGroup();
    menu.getItems().add(colours(Words.text("app.more.colours.usual"), Optional.empty(), group));
    for (String name : ColourMaps.NAMES) {
      menu.getItems().add(colours(Words.text("export.map." + name), Optional.of(name), group));
    }
    return menu;
  }

  private RadioMenuItem colours(String text, Optional<String> map, ToggleGroup group) {
    RadioMenuItem item = new RadioMenuItem(text);
    item.setId("colours-" + map.orElse("usual"));
    item.setToggleGroup(group);
    item.setSelected(map.equals(theme.colourMap()));
    item.setOnAction(event -> theme.setColourMap(map));
    return item;
  }

  private static MenuItem item(String key, String id, Runnable action) {
    MenuItem item = new MenuItem(Words.text(key));
    item.setId(id);
    item.setOnAction(event -> action.run());
    return item;
  }

  private void show(Scenario scenario) {
    sourceField.show(scenario.source());
    answer.refresh();
    fit();
  }

  /** Gives the texts the room of the names where the window is narrow for its text size. */
  private void fit() {
    boolean wide = root.getWidth() >= WIDE_EMS * theme.textSize().get();
    brand.setVisible(wide);
    brand.setManaged(wide);
    String model = workbench.scenario().get().model();
    models.setText(wide ? ModelNames.title(model) : ModelNames.shortTitle(model));
  }

  private void show(Run run) {
    if (run.model() != shownModel) {
      shownModel = run.model();
      int positions = run.model().config().maxPositions();
      Optional<Tokenizer> tokenizer =
          run.model().config().hasEncoder()
              ? run.model().sourceTokenizer()
              : run.model().targetTokenizer();
      sourceField.setModel(tokenizer, positions);
      sourceField.field().setPromptText(Words.text(prompt(run.model())));
      vocabulary.setTokenizer(tokenizer);
      showExamples(run.model());
    }
    stage.setTitle(
        Words.text(
            "app.title",
            run.scenario().source().isBlank() ? "…" : run.scenario().source().strip()));
  }

  private void show(Optional<Exception> problem) {
    if (problem.isPresent()) {
      notice(message(problem.get()));
    } else {
      clearNotice();
    }
  }

  private static String message(Exception reason) {
    String message = reason.getMessage();
    return message == null || message.isBlank() ? reason.getClass().getSimpleName() : message;
  }

  /** Shows a message until it is closed or the next run succeeds. */
  void notice(String text) {
    noticeText.setText(text);
    notice.setVisible(true);
    notice.setManaged(true);
  }

  private void clearNotice() {
    notice.setVisible(false);
    notice.setManaged(false);
  }

  private void showTheme() {
    ((FontIcon) themeButton.getGraphic()).setIconLiteral(theme.isDark() ? "fth-sun" : "fth-moon");
  }

  void toggleTheme() {
    theme.setDark(!theme.isDark());
  }

  void largerText() {
    theme.setTextSize(theme.textSize().get() + 1);
  }

  void smallerText() {
    theme.setTextSize(theme.textSize().get() - 1);
  }

  void normalText() {
    theme.setTextSize(Theme.NORMAL_TEXT);
  }

  void toggleFullScreen() {
    stage.setFullScreen(!stage.isFullScreen());
  }

  /** What Escape does in a text field. */
  void onLeaveText(Runnable action) {
    sourceField.onLeave(action);
    answer.onLeave(action);
  }

  void openModel() {
    picker.open();
  }

  void editText() {
    sourceField.field().requestFocus();
    sourceField.field().selectAll();
  }

  void copyStepName() {
    TextClipboard.copy(workbench.focus().get().step());
  }

  void nextHead() {
    Run run = workbench.run().get();
    if (run != null) {
      workbench.showHead((workbench.focus().get().head() + 1) % run.model().config().heads());
    }
  }

  void reset() {
    workbench.reset();
    theme.setDark(false);
    theme.setTextSize(Theme.NORMAL_TEXT);
  }

  void help() {
    Dialogs.shortcuts(stage, theme);
  }

  private void about() {
    String model = shownModel == null ? "" : shownModel.name() + ", SHA-256 " + shownModel.sha256();
    Dialogs.text(
        stage,
        theme,
        Words.text("app.about.title"),
        Words.text(
            "app.about.text",
            Glassformer.version(),
            Products.kernel(),
            System.getProperty("java.version"),
            System.getProperty("javafx.runtime.version"),
            model));
  }

  /** The menu of exports. */
  MenuButton exportMenu() {
    return export;
  }

  /** The pane the views stand in. */
  BorderPane root() {
    return root;
  }
}
