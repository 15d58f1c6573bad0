package glassformer.app.export;

import glassformer.app.canvas.CanvasSurface;
import glassformer.figure.Figure;
import glassformer.figure.file.FigureFile;
import glassformer.figure.file.FigureImage;
import glassformer.figure.file.Medium;
import glassformer.figure.kind.FigureRequest;
import glassformer.figure.kind.Figures;
import glassformer.figure.kind.Kind;
import glassformer.words.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BorderPane;

/** The dialog in which a figure is set, seen, copied and saved. */
final class FigureController implements PreviewWork.Listener {
  private final FigureSubject subject;
  private final ExportMemory memory;
  private final FigureForm form;
  private final PreviewWork work;
  private boolean valid;

  @FXML private BorderPane root;
  @FXML private FigurePreview preview;
  @FXML private Label facts;
  @FXML private Label hint;
  @FXML private ExportProgress progress;
  @FXML private Button copy;
  @FXML private Button close;
  @FXML private Button save;

  FigureController(FigureSubject subject, FigureSettings start, ExportMemory memory) {
    this.subject = subject;
    this.memory = memory;
    work = new PreviewWork(subject.run(), Platform::runLater, this);
    form = new FigureForm(subject, start, this::refresh);
  }

  @FXML
  private void initialize() {
    root.setLeft(ExportWindow.load("export-figure-form", form));
    preview.widthProperty().addListener((observable, before, now) -> refresh());
    preview.heightProperty().addListener((observable, before, now) -> refresh());
    progress.running().addListener((observable, before, now) -> allow(valid));
    copy.setOnAction(event -> copy());
    save.setOnAction(event -> save());
    close.setOnAction(event -> root.getScene().getWindow().hide());
    allow(false);
    Platform.runLater(form::focus);
  }

  /** Lets the user export, or not while something is wrong or under way. */
  private void allow(boolean nowValid) {
    valid = nowValid;
    boolean busy = progress.running().get();
    copy.setDisable(busy || !valid);
    save.setDisable(busy || !valid);
  }

  /** Asks for a new preview. */
  private void refresh() {
    if (preview.getWidth() == 0 || preview.getHeight() == 0) {
      return;
    }
    try {
      FigureSettings settings = form.read();
      memory.remember(memory.saved().get().withFigure(settings.toWords()));
      double zoom = CanvasSurface.resolution(preview);
      work.submit(
          new PreviewWork.Wanted(
              subject,
              subject.request(settings),
              settings.medium(),
              zoom * preview.room(true),
              zoom * preview.room(false),
              zoom));
    } catch (IllegalArgumentException e) {
      failed(ExportWork.message(e));
    }
  }

  @Override
  public void painted(Preview painted) {
    preview.show(painted);
    boolean untitled = painted.request().options().texts().title().isEmpty();
    if (untitled) {
      form.suggestTitle(painted.figure().title());
    }
    facts.setText(FigureFacts.size(painted));
    hint.setText(lacksNumbers(painted) ? Words.text("export.figure.narrow") : "");
    hint.getStyleClass().remove("failure");
    allow(true);
  }

  /** Whether numbers were asked for that are too large for their cells; nobody expects a wall's. */
  private static boolean lacksNumbers(Preview painted) {
    boolean expected =
        painted.request().kind() == Kind.MATRIX || painted.request().kind() == Kind.HEADS;
    boolean asked = painted.request().options().texts().numbers().shown();
    return expected && asked && !painted.showsNumbers();
  }

  @Override
  public void weighed(long bytes) {
    facts.setText(Words.text("export.facts.file", facts.getText(), FileSize.text(bytes)));
  }

  @Override
  public void failed(String message) {
    hint.setText(message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1));
    if (!hint.getStyleClass().contains("failure")) {
      hint.getStyleClass().add("failure");
    }
    allow(false);
  }

  private void copy() {
    FigureRequest request = subject.request(form.read());
    progress.start(
        subject.run(),
        (share, cancelled) -> {
          Figure figure = Figures.of(subject.run(), request);
          return PictureClipboard.toJavaFx(FigureImage.of(figure, request.options().look().dpi()));
        },
        FigureController::copied);
  }

  private static String copied(WritableImage picture) {
    PictureClipboard.copy(picture);
    return Words.text("export.copied", (int) picture.getWidth(), (int) picture.getHeight());
  }

  private void save() {
    FigureSettings settings = form.read();
    FigureRequest request = subject.request(settings);
    memory
        .ask(
            root.getScene().getWindow(),
            Words.text("export.figure.save"),
            subject.stem(request),
            endings(settings.medium()))
        .ifPresent(file -> save(file, request));
  }

  private static List<String> endings(Medium first) {
    return Stream.concat(Stream.of(first), Stream.of(Medium.values()))
        .distinct()
        .map(Medium::ending)
        .toList();
  }

  private void save(Path file, FigureRequest request) {
    double dpi = request.options().look().dpi();
    progress.start(
        subject.run(),
        (share, cancelled) -> {
          Figure figure = Figures.of(subject.run(), request);
          FigureFile.write(figure, file, dpi, subject.origin(request), cancelled);
          return Files.size(file);
        },
        bytes -> Words.text("export.saved", file.getFileName(), FileSize.text(bytes)));
  }

  /** Stops everything that is under way. */
  void close() {
    work.close();
    progress.cancel();
  }
}
