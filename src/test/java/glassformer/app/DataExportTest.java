package glassformer.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.checkpoint.Safetensors;
import glassformer.figure.data.Table;
import glassformer.figure.file.Origin;
import glassformer.session.Run;
import glassformer.trace.Step;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.zip.ZipFile;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Numbers and handouts as a user exports them. */
@ExtendWith({PangoRequired.class, ApplicationExtension.class})
class DataExportTest {
  private static final String START = "The small cat sees a red car.";
  private static final String SCORES = "encoder.0.self_attention.head.1.scores";

  private WindowFixture fixture;
  private ExportFixture exports;
  private Run run;

  @Start
  void start(Stage stage) throws IOException {
    fixture = new WindowFixture();
    fixture.open(stage);
  }

  @BeforeEach
  void look(FxRobot robot) throws TimeoutException {
    run = fixture.awaitSource(START);
    exports = new ExportFixture(robot, fixture);
    robot.interact(() -> fixture.workbench().show(SCORES));
  }

  @AfterEach
  void end() throws IOException, TimeoutException {
    fixture.end();
  }

  private void type(FxRobot robot, String pattern) {
    robot.interact(() -> robot.lookup("#data-pattern").<TextField>query().setText(pattern));
  }

  private void assertNumbers(Step step, String text, String separator) {
    String[] lines = text.split("\r?\n");
    assertEquals(step.value().numRows + 1, lines.length);
    for (int row = 0; row < step.value().numRows; row++) {
      String[] numbers = lines[row + 1].split(separator);
      for (int column = 0; column < step.value().numCols; column++) {
        assertEquals(
            step.value().get(row, column), Float.parseFloat(numbers[column + 1]), "not the same");
      }
    }
  }

  private static String copied(FxRobot robot) throws TimeoutException {
    String[] text = new String[1];
    WindowFixture.await(
        () -> {
          robot.interact(() -> text[0] = Clipboard.getSystemClipboard().getString());
          return text[0] != null && text[0].startsWith("\t");
        });
    return text[0];
  }

  private static void clear(FxRobot robot) {
    robot.interact(() -> TextClipboard.copy("before"));
  }

  /** Opens a node's context menu and chooses an item of it. */
  private static void choose(FxRobot robot, String node, String item) {
    openMenu(robot, node);
    chooseItem(robot, item);
  }

  private static void openMenu(FxRobot robot, String node) {
    Node asked = robot.lookup(node).query();
    robot.interact(
        () ->
            Event.fireEvent(
                asked,
                new ContextMenuEvent(
                    ContextMenuEvent.CONTEXT_MENU_REQUESTED, 2, 2, 2, 2, false, null)));
  }

  /** Chooses an item of the menu that is open. */
  private static void chooseItem(FxRobot robot, String item) {
    MenuItem found =
        Window.getWindows().stream()
            .filter(ContextMenu.class::isInstance)
            .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
            .filter(candidate -> item.equals(candidate.getId()))
            .findFirst()
            .orElseThrow();
    robot.interact(found::fire);
    robot.interact(
        () ->
            List.copyOf(Window.getWindows()).stream()
                .filter(PopupWindow.class::isInstance)
                .forEach(Window::hide));
  }

  @Test
  void numbersAreCopiedByKeyAsTheyWereComputed(FxRobot robot) throws Exception {
    clear(robot);
    robot.interact(() -> robot.lookup("#equation").query().requestFocus());
    robot.push(KeyCode.CONTROL, KeyCode.C);
    assertNumbers(run.trace().step(SCORES), copied(robot), "\t");
  }

  @Test
  void aTextFieldCopiesItsText(FxRobot robot) {
    clear(robot);
    robot.clickOn("#source-field").push(KeyCode.CONTROL, KeyCode.A);
    robot.push(KeyCode.CONTROL, KeyCode.C);
    String[] text = new String[1];
    robot.interact(() -> text[0] = Clipboard.getSystemClipboard().getString());
    assertEquals(START, text[0]);
  }

  @Test
  void everyHeatmapHasTheMenu(FxRobot robot) throws Exception {
    clear(robot);
    choose(robot, "#head-1", "heatmap-copy-numbers");
    assertNumbers(run.trace().step("encoder.0.self_attention.head.0.scores"), copied(robot), "\t");
    choose(robot, "#head-1", "heatmap-save-figure");
    exports.awaitPreview(Optional.empty());
    assertEquals(
        Optional.of("encoder.0.self_attention.head.0.scores"),
        exports.preview().orElseThrow().request().step());
    robot.interact(() -> exports.press("#export-close"));
    clear(robot);
    choose(robot, ".map-block", "heatmap-copy-numbers");
    assertEquals(9, copied(robot).split("\n").length); // the tokens' labels and 8 tokens
  }

  /** Opens a menu, and before an item is chosen another text's run arrives. */
  private void chooseAfterAnotherRun(FxRobot robot, String node, String item) throws Exception {
    openMenu(robot, node);
    robot.interact(() -> fixture.workbench().typeSource("A big dog eats a green apple!"));
    fixture.awaitSource("A big dog eats a green apple!");
    chooseItem(robot, item);
  }

  @Test
  void whatIsCopiedFromAMenuIsOfTheRunThatItWasOpenedOn(FxRobot robot) throws Exception {
    clear(robot);
    String scores = Table.of(run.labels(), run.trace().step(SCORES)).tabSeparated();
    chooseAfterAnotherRun(robot, "#head-2", "heatmap-copy-numbers");
    assertEquals(scores.lines().toList(), copied(robot).lines().toList());
    robot.interact(() -> {}); // the menu is closed, and nothing else is of the first run
    assertThrows(IllegalStateException.class, run::hold);
  }

  @Test
  void whatIsSavedFromAMenuIsOfTheRunThatItWasOpenedOn(FxRobot robot) throws Exception {
    chooseAfterAnotherRun(robot, "#head-2", "heatmap-save-figure");
    exports.awaitPreview(Optional.empty());
    Path figure = exports.save("scores.svg");
    assertEquals(START, Origin.read(figure).orElseThrow().scenario().source());
    robot.interact(() -> exports.press("#export-close"));
    robot.interact(() -> fixture.workbench().typeSource(START));
    run = fixture.awaitSource(START);
    chooseAfterAnotherRun(robot, "#head-2", "heatmap-export-data");
    Path data = exports.save("scores.csv");
    String saved = Files.readString(data);
    assertNumbers(run.trace().step(SCORES), saved, ",");
    assertTrue(saved.lines().findFirst().orElseThrow().contains("cat"), saved);
  }

  @Test
  void oneStepIsSavedAsATable(FxRobot robot) throws Exception {
    robot.push(KeyCode.CONTROL, KeyCode.E);
    Path file = exports.save("scores.csv");
    assertEquals(List.of(SCORES + ".csv"), exports.offered());
    String text = Files.readString(file, StandardCharsets.UTF_8);
    assertNumbers(run.trace().step(SCORES), text, ",");
  }

  @Test
  void stepsByPatternAreSavedTogether(FxRobot robot) throws Exception {
    robot.push(KeyCode.CONTROL, KeyCode.E);
    type(robot, "no.such.step");
    assertTrue(robot.lookup("#export-save").query().isDisabled());
    assertTrue(exports.text("#data-hint").contains("no.such.step"));
    type(robot, "encoder.*.weights");
    assertEquals("", exports.text("#data-hint"));
    assertTrue(exports.text("#data-facts").startsWith("4 steps"), exports.text("#data-facts"));
    robot.interact(() -> exports.press("#data-csv_archive"));
    try (ZipFile zip = new ZipFile(exports.save("some.zip").toFile())) {
      assertEquals(4, zip.size());
    }
  }

  @Test
  void theWholeTraceIsSavedAndTheChoiceRemembered(FxRobot robot) throws Exception {
    robot.push(KeyCode.CONTROL, KeyCode.E);
    robot.interact(() -> exports.press("#data-trace"));
    robot.interact(() -> exports.press("#data-safetensors"));
    Path file = exports.save("all.safetensors");
    try (Safetensors saved = Safetensors.open(file)) {
      assertArrayEquals(run.trace().step(SCORES).value().data, saved.floats(SCORES));
    }
    robot.interact(() -> exports.press("#export-close"));
    robot.push(KeyCode.CONTROL, KeyCode.E);
    assertTrue(exports.isOn("#data-trace"));
    assertTrue(exports.isOn("#data-safetensors"));
    assertFalse(exports.isOn("#data-step"));
  }

  @Test
  void theMenuNamesKeysThatActOnce(FxRobot robot) {
    MenuButton menu = robot.lookup("#export").query();
    List<String> keys =
        menu.getItems().stream()
            .filter(item -> item.getId() != null)
            .map(item -> item.getText() + ": " + item.getAccelerator().getDisplayText())
            .toList();
    assertEquals(
        List.of(
            "Copy the picture: Ctrl+I",
            "Copy the numbers: Ctrl+C",
            "Save a figure…: Ctrl+S",
            "Export data…: Ctrl+E",
            "Save a handout…: Ctrl+P"),
        keys);
    int before = Window.getWindows().size();
    robot.push(KeyCode.CONTROL, KeyCode.E);
    assertEquals(before + 1, Window.getWindows().size());
  }

  @Test
  void aHandoutIsSaved(FxRobot robot) throws Exception {
    robot.push(KeyCode.CONTROL, KeyCode.P);
    robot.interact(() -> exports.press("#handout-paper-letter"));
    Path file = exports.save("h.pdf");
    byte[] start = new byte[4];
    System.arraycopy(Files.readAllBytes(file), 0, start, 0, 4);
    assertEquals("%PDF", new String(start, StandardCharsets.US_ASCII));
    assertTrue(exports.message().contains("pages"), exports.message());
  }
}
