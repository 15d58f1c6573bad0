package glassformer.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.app.export.FigurePreview;
import glassformer.app.export.Preview;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.Toggle;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A user before an open dialog of an export. */
final class ExportFixture {
  private final FxRobot robot;
  private final WindowFixture fixture;
  private final List<String> offered = new ArrayList<>();
  private List<String> endings = List.of();
  private Path startFolder;

  ExportFixture(FxRobot robot, WindowFixture fixture) {
    this.robot = robot;
    this.fixture = fixture;
  }

  /** The names that were offered, the first first. */
  List<String> offered() {
    return offered;
  }

  List<String> endings() {
    return endings;
  }

  Path startFolder() {
    return startFolder;
  }

  void press(String id) {
    robot.lookup(id).<ButtonBase>query().fire();
  }

  Runnable firing(String id) {
    return () -> press(id);
  }

  void fire(String id) {
    robot.interact(() -> press(id));
  }

  void choose(String id, int index) {
    ComboBox<?> box = robot.lookup(id).query();
    box.getSelectionModel().select(index);
  }

  boolean isOn(String id) {
    return ((Toggle) robot.lookup(id).query()).isSelected();
  }

  String text(String id) {
    return robot.lookup(id).<Labeled>query().getText();
  }

  String message() {
    return text("#export-message");
  }

  boolean hasFailed() {
    Node message = robot.lookup("#export-message").query();
    return message.getPseudoClassStates().contains(PseudoClass.getPseudoClass("failed"));
  }

  /** Saves to a file of the test's folder and waits until it is there. */
  Path save(String name) throws TimeoutException {
    Path file = fixture.folder.resolve(name);
    trySave(file);
    assertTrue(Files.exists(file), message());
    return file;
  }

  /** Chooses files, one each time the system asks, and waits until all is over. */
  void trySave(Path... files) throws TimeoutException {
    Iterator<Path> chosen = Arrays.asList(files).iterator();
    fixture.files =
        (owner, title, folder, name, known) -> {
          offered.add(name);
          endings = known;
          startFolder = folder;
          return Optional.of(chosen.next());
        };
    WindowFixture.await(() -> !robot.lookup("#export-save").query().isDisabled());
    robot.interact(() -> press("#export-save"));
    awaitDone();
  }

  void awaitDone() throws TimeoutException {
    WindowFixture.await(() -> !message().isEmpty());
    WaitForAsyncUtils.waitForFxEvents();
  }

  Optional<Preview> preview() {
    return robot.lookup("#figure-preview").<FigurePreview>query().preview();
  }

  /** Waits for a preview after another. */
  Preview awaitPreview(Optional<Preview> before) throws TimeoutException {
    WindowFixture.await(() -> preview().isPresent() && !preview().equals(before));
    WaitForAsyncUtils.waitForFxEvents();
    return preview().orElseThrow();
  }

  /** Does something and waits for the preview of it. */
  Preview change(Runnable action) throws TimeoutException {
    Optional<Preview> before = preview();
    robot.interact(action);
    return awaitPreview(before);
  }

  int[] previewPixels() {
    WritableImage picture = preview().orElseThrow().picture();
    int width = (int) picture.getWidth();
    int height = (int) picture.getHeight();
    int[] pixels = new int[width * height];
    picture
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    return pixels;
  }

  String previewText() {
    return robot.lookup("#figure-preview").query().getAccessibleText();
  }
}
