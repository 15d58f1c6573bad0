package glassformer.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.figure.file.Medium;
import glassformer.figure.file.Origin;
import glassformer.session.Cell;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Figures as a user exports them. */
@ExtendWith({PangoRequired.class, ApplicationExtension.class})
class FigureExportTest {
  private static final String START = "The small cat sees a red car.";
  private static final String WEIGHTS = "encoder.0.self_attention.head.1.weights";

  private WindowFixture fixture;
  private ExportFixture exports;

  @Start
  void start(Stage stage) throws IOException {
    fixture = new WindowFixture();
    fixture.open(stage);
  }

  @AfterEach
  void end() throws IOException, TimeoutException {
    fixture.end();
  }

  private void open(FxRobot robot) throws TimeoutException {
    fixture.awaitSource(START);
    exports = new ExportFixture(robot, fixture);
    robot.interact(() -> fixture.workbench().show(WEIGHTS, new Cell(1, 2)));
    robot.push(KeyCode.CONTROL, KeyCode.S);
    exports.awaitPreview(Optional.empty());
  }

  @Test
  void whatIsSeenIsWhatIsWritten(FxRobot robot) throws Exception {
    open(robot);
    double dpi = exports.preview().orElseThrow().dpi();
    ComboBox<?> resolution = robot.lookup("#figure-dpi").query();
    exports.change(() -> resolution.getEditor().setText(Double.toString(dpi)));
    assertEquals(dpi, exports.preview().orElseThrow().dpi());
    BufferedImage written = ImageIO.read(exports.save("a.png").toFile());
    int width = written.getWidth();
    int[] pixels = written.getRGB(0, 0, width, written.getHeight(), null, 0, width);
    assertArrayEquals(pixels, exports.previewPixels());
  }

  @ParameterizedTest
  @EnumSource
  void everyMediumIsSavedWithWhatMadeIt(Medium medium, FxRobot robot) throws Exception {
    open(robot);
    String word = medium.name().toLowerCase(Locale.ROOT);
    exports.fire("#figure-medium-" + word);
    Path file = exports.save(WEIGHTS + "." + word);
    assertEquals(List.of(WEIGHTS + "." + word), exports.offered());
    assertEquals(medium.ending(), exports.endings().get(0));
    Origin origin = Origin.read(file).orElseThrow();
    assertEquals(START, origin.scenario().source());
    assertEquals(WEIGHTS, origin.focus().step());
    assertEquals(Optional.of(new Cell(1, 2)), origin.focus().cell());
    assertTrue(exports.message().contains(file.getFileName().toString()), exports.message());
  }

  @Test
  void optionsChangeThePreview(FxRobot robot) throws Exception {
    open(robot);
    for (Runnable option :
        List.<Runnable>of(
            () -> robot.lookup("#figure-title").<TextField>query().setText("What a cat sees"),
            () -> robot.lookup("#figure-caption").<TextField>query().setText("Below"),
            exports.firing("#figure-legend"),
            exports.firing("#figure-values"),
            exports.firing("#figure-mark"),
            exports.firing("#figure-token-labels"),
            exports.firing("#figure-ground-dark"),
            () -> exports.choose("#figure-map", 1),
            () -> exports.choose("#figure-kind", 1))) {
      int[] before = exports.previewPixels();
      exports.change(option);
      assertFalse(Arrays.equals(before, exports.previewPixels()));
    }
    assertTrue(exports.previewText().contains("What a cat sees"), exports.previewText());
  }

  @Test
  void aNumberThatIsNoneIsSaidAndNothingIsSaved(FxRobot robot) throws Exception {
    open(robot);
    robot.interact(() -> robot.lookup("#figure-width").<TextField>query().setText("wide"));
    assertTrue(exports.text("#figure-hint").contains("widemm"), exports.text("#figure-hint"));
    assertTrue(robot.lookup("#export-save").query().isDisabled());
    exports.change(() -> robot.lookup("#figure-width").<TextField>query().setText("60"));
    assertFalse(robot.lookup("#export-save").query().isDisabled());
    assertTrue(exports.text("#figure-facts").startsWith("60.0 × "), exports.text("#figure-facts"));
  }

  @Test
  void nothingIsExportedOfNothing(FxRobot robot) throws Exception {
    fixture.awaitSource(START);
    assertFalse(robot.lookup("#export").query().isDisabled());
    robot.interact(() -> fixture.workbench().typeSource(""));
    fixture.awaitSource("");
    assertTrue(robot.lookup("#export").query().isDisabled());
    robot.push(KeyCode.CONTROL, KeyCode.S);
    assertTrue(robot.lookup("#figure-preview").tryQuery().isEmpty());
  }

  @Test
  void aUserWhoGivesUpLeavesNothing(FxRobot robot) throws Exception {
    open(robot);
    robot.interact(() -> exports.press("#export-save"));
    try (Stream<Path> files = Files.list(fixture.folder)) {
      assertTrue(files.noneMatch(file -> file.toString().contains(".png")));
    }
  }

  @Test
  void aFailureIsSaidAndTheOldFileStays(FxRobot robot) throws Exception {
    open(robot);
    Path old = Files.writeString(fixture.folder.resolve("old.png"), "old");
    Files.createDirectory(fixture.folder.resolve("old.png.part"));
    exports.trySave(old);
    assertTrue(exports.message().contains("old.png"), exports.message());
    assertTrue(exports.hasFailed());
    assertEquals("old", Files.readString(old));
    Path folder = Files.createDirectory(fixture.folder.resolve("folder.png"));
    exports.trySave(folder);
    assertTrue(exports.message().contains("folder"), exports.message());
    exports.trySave(fixture.folder.resolve("nowhere/a.png"));
    assertTrue(exports.message().contains("nowhere"), exports.message());
    exports.save("a.png");
    assertFalse(exports.hasFailed());
  }

  @Test
  void settingsAndFolderAreRememberedAcrossASession(FxRobot robot) throws Exception {
    open(robot);
    exports.fire("#figure-medium-svg");
    exports.change(exports.firing("#figure-ground-dark"));
    exports.change(() -> robot.lookup("#figure-width").<TextField>query().setText("70"));
    exports.change(() -> robot.lookup("#figure-title").<TextField>query().setText("Mine"));
    exports.save("a.svg");
    fixture.close();
    Stage[] stage = new Stage[1];
    robot.interact(() -> fixture.open(stage[0] = new Stage()));
    open(robot);
    assertTrue(exports.isOn("#figure-medium-svg"));
    assertTrue(exports.isOn("#figure-ground-dark"));
    assertEquals("70", robot.lookup("#figure-width").<TextField>query().getText());
    assertEquals("", robot.lookup("#figure-title").<TextField>query().getText());
    exports.save("b.svg");
    assertEquals(fixture.folder, exports.startFolder());
  }

  @Test
  void aNameWithoutAnEndingGetsOneAndIsAskedForAgainWhereItExists(FxRobot robot) throws Exception {
    open(robot);
    exports.trySave(fixture.folder.resolve("plain"));
    assertTrue(Files.exists(fixture.folder.resolve("plain.png")));
    exports.trySave(fixture.folder.resolve("plain"), fixture.folder.resolve("other.png"));
    assertEquals("plain.png", exports.offered().get(exports.offered().size() - 1));
    assertTrue(Files.exists(fixture.folder.resolve("other.png")));
  }

  @Test
  void theFigureIsCopiedAsAPicture(FxRobot robot) throws Exception {
    open(robot);
    robot.interact(() -> exports.press("#export-copy"));
    exports.awaitDone();
    Image[] copied = new Image[1];
    robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getImage());
    BufferedImage written = ImageIO.read(exports.save("a.png").toFile());
    int width = written.getWidth();
    int[] row = new int[width];
    int[] expected = written.getRGB(0, 300, width, 1, null, 0, width);
    copied[0]
        .getPixelReader()
        .getPixels(0, 300, width, 1, PixelFormat.getIntArgbInstance(), row, 0, width);
    assertArrayEquals(expected, row);
    assertNotEquals(1, Arrays.stream(row).distinct().count());
  }
}
