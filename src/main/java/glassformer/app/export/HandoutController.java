package glassformer.app.export;

import glassformer.figure.handout.Handout;
import glassformer.figure.handout.HandoutOptions;
import glassformer.figure.handout.Paper;
import glassformer.session.Depth;
import glassformer.session.Focus;
import glassformer.session.Run;
import glassformer.words.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.Observable;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;

/** The dialog in which a handout is set and saved. */
final class HandoutController {
  private static final String ENDING = ".pdf";

  private final Run run;
  private final Focus focus;
  private final ExportMemory memory;

  @FXML private Pane root;
  @FXML private TextField title;
  @FXML private Segments<Paper> paper;
  @FXML private ComboBox<Depth> depth;
  @FXML private CheckBox blank;
  @FXML private ExportProgress progress;
  @FXML private Button close;
  @FXML private Button save;

  /**
   * @param focus the head and the pinned cell that the handout follows
   */
  HandoutController(Run run, Focus focus, ExportMemory memory) {
    this.run = run;
    this.focus = focus;
    this.memory = memory;
  }

  @FXML
  private void initialize() {
    paper.offer(
        List.of(Paper.values()),
        value -> Words.text("export.paper." + HandoutSettings.word(value)),
        HandoutSettings::word);
    Choices.fill(
        depth,
        List.of(Depth.values()),
        value -> Words.text("export.depth." + HandoutSettings.word(value)));
    HandoutSettings settings = HandoutSettings.of(memory.saved().get().handout());
    paper.value().set(settings.paper());
    depth.setValue(settings.depth());
    blank.setSelected(settings.isBlank());
    for (Observable field :
        new Observable[] {paper.value(), depth.valueProperty(), blank.selectedProperty()}) {
      field.addListener(changed -> remember());
    }
    progress.running().addListener((observable, before, now) -> save.setDisable(now));
    close.setOnAction(event -> root.getScene().getWindow().hide());
    save.setOnAction(event -> save());
    Platform.runLater(save::requestFocus);
  }

  private HandoutSettings settings() {
    return new HandoutSettings(paper.value().get(), depth.getValue(), blank.isSelected());
  }

  private void remember() {
    memory.remember(memory.saved().get().withHandout(settings().toWords()));
  }

  private HandoutOptions options() {
    HandoutSettings chosen = settings();
    Optional<String> named = Optional.of(title.getText().strip()).filter(text -> !text.isEmpty());
    return new HandoutOptions(
        chosen.paper(), named, chosen.depth(), List.of(), chosen.isBlank(), focus);
  }

  private void save() {
    String stem = run.model().name() + ".handout";
    memory
        .ask(root.getScene().getWindow(), Words.text("export.handout.save"), stem, List.of(ENDING))
        .ifPresent(file -> save(file, options()));
  }

  private void save(Path file, HandoutOptions options) {
    progress.start(
        run,
        (share, cancelled) -> {
          int pages = Handout.write(run, options, file, share, cancelled);
          return Words.text(
              "export.handout.saved", file.getFileName(), pages, FileSize.text(Files.size(file)));
        },
        said -> said);
  }

  /** Stops what is under way. */
  void close() {
    progress.cancel();
  }
}
