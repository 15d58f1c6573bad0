package glassformer.app.export;

import glassformer.app.export.DataSettings.Extent;
import glassformer.figure.data.DataFile;
import glassformer.figure.data.DataFormat;
import glassformer.session.Run;
import glassformer.session.StepNames;
import glassformer.session.StepPattern;
import glassformer.trace.Step;
import glassformer.words.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/** The dialog in which numbers are chosen and saved. */
final class DataController {
  private final Run run;
  private final Step step;
  private final ExportMemory memory;
  private DataSettings settings;

  @FXML private Pane root;
  @FXML private ToggleGroup extent;
  @FXML private RadioButton one;
  @FXML private Label stepName;
  @FXML private RadioButton chosen;
  @FXML private TextField pattern;
  @FXML private RadioButton all;
  @FXML private VBox formats;
  @FXML private Label facts;
  @FXML private Label hint;
  @FXML private ExportProgress progress;
  @FXML private Button close;
  @FXML private Button save;

  private final ToggleGroup format = new ToggleGroup();

  DataController(Run run, Step step, ExportMemory memory) {
    this.run = run;
    this.step = step;
    this.memory = memory;
    settings = DataSettings.of(memory.saved().get().data());
  }

  @FXML
  private void initialize() {
    one.setUserData(Extent.STEP);
    chosen.setUserData(Extent.PATTERN);
    all.setUserData(Extent.TRACE);
    stepName.setText(step.name());
    boolean known = !settings.pattern().isEmpty();
    pattern.setText(known ? settings.pattern() : step.name());
    switch (settings.extent()) {
      case STEP -> one.setSelected(true);
      case PATTERN -> chosen.setSelected(true);
      case TRACE -> all.setSelected(true);
    }
    extent.selectedToggleProperty().addListener((observable, before, now) -> chooseExtent());
    format.selectedToggleProperty().addListener((observable, before, now) -> chooseFormat());
    pattern.textProperty().addListener((observable, before, now) -> choosePattern());
    pattern.setOnMousePressed(event -> choosePattern());
    progress.running().addListener((observable, before, now) -> refresh());
    close.setOnAction(event -> root.getScene().getWindow().hide());
    save.setOnAction(event -> save());
    Platform.runLater(save::requestFocus);
    offerFormats();
    refresh();
  }

  private Extent extent() {
    return (Extent) extent.getSelectedToggle().getUserData();
  }

  private void choosePattern() {
    chosen.setSelected(true);
    refresh();
  }

  private void chooseExtent() {
    settings = new DataSettings(extent(), pattern.getText(), settings.format());
    offerFormats();
    refresh();
  }

  private void chooseFormat() {
    if (format.getSelectedToggle() != null) {
      DataFormat wanted = (DataFormat) format.getSelectedToggle().getUserData();
      settings = new DataSettings(extent(), pattern.getText(), wanted);
      refresh();
    }
  }

  private void offerFormats() {
    DataFormat wanted = settings.format();
    formats.getChildren().clear();
    for (DataFormat offered : DataSettings.formats(extent())) {
      RadioButton button = new RadioButton(Words.text("export.format." + word(offered)));
      button.setId("data-" + word(offered));
      button.setUserData(offered);
      button.setToggleGroup(format);
      button.setSelected(offered == wanted);
      formats.getChildren().add(button);
    }
  }

  private static String word(DataFormat format) {
    return DataSettings.word(format);
  }

  private List<Step> steps() {
    return switch (extent()) {
      case STEP -> List.of(step);
      case PATTERN -> new StepPattern(pattern.getText().strip()).in(run.trace());
      case TRACE -> run.trace().steps();
    };
  }

  private void refresh() {
    settings = new DataSettings(extent(), pattern.getText().strip(), settings.format());
    memory.remember(memory.saved().get().withData(settings.toWords()));
    List<Step> steps = steps();
    facts.setText(DataFacts.of(steps));
    hint.setText(
        steps.isEmpty()
            ? Words.text(
                "export.data.none",
                pattern.getText(),
                String.join(", ", StepNames.nearest(pattern.getText(), run.trace())))
            : "");
    save.setDisable(steps.isEmpty() || progress.running().get());
  }

  private String stem() {
    return switch (extent()) {
      case STEP -> step.name();
      case PATTERN -> Words.text("export.data.stem.steps", run.model().name());
      case TRACE -> Words.text("export.data.stem.trace", run.model().name());
    };
  }

  private void save() {
    memory
        .ask(
            root.getScene().getWindow(),
            Words.text("export.data.save"),
            stem(),
            endings(settings.format()))
        .ifPresent(this::save);
  }

  /** The endings of the formats that hold what is chosen, the wanted one first. */
  private List<String> endings(DataFormat wanted) {
    return Stream.concat(Stream.of(wanted), DataSettings.formats(extent()).stream())
        .distinct()
        .map(format -> "." + format.ending())
        .toList();
  }

  private void save(Path file) {
    DataFormat wanted = DataFormat.of(file).orElse(settings.format());
    List<Step> steps = steps();
    progress.start(
        run,
        (share, cancelled) -> {
          DataFile.write(file, wanted, run, steps, share, cancelled);
          return Files.size(file);
        },
        bytes -> Words.text("export.saved", file.getFileName(), FileSize.text(bytes)));
  }

  /** Stops what is under way. */
  void close() {
    progress.cancel();
  }
}
