package glassformer.figure.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.checkpoint.CheckpointException;
import glassformer.checkpoint.LoadedModel;
import glassformer.checkpoint.ModelFolder;
import glassformer.figure.HeatmapFigure;
import glassformer.figure.Palette;
import glassformer.session.Focus;
import glassformer.session.Run;
import glassformer.session.Scenario;
import glassformer.session.TestModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureFileTest {
  private static final HeatmapFigure FIGURE = Figures.figure(5, true, Palette.light());
  @TempDir Path folder;

  private void write(Path file) throws IOException {
    FigureFile.write(FIGURE, file, 144, Figures.ORIGIN, () -> false);
  }

  private void assertOnly(Path file) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(file), files.toList());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.png", "a.svg", "a.pdf", "A.PNG", "two.dots.SVG"})
  void whatMadeItIsReadBack(String name) throws IOException {
    Path file = folder.resolve(name);
    write(file);
    assertOnly(file);
    assertEquals(Optional.of(Figures.ORIGIN), Origin.read(file));
  }

  @Test
  void theOriginOfARunNamesNoPlaceOfTheMachine() throws IOException {
    LoadedModel model = ModelFolder.open(Path.of("samples/models/translator").toAbsolutePath());
    Scenario scenario = Scenario.of(model.folder().toString(), "the cat");
    Run run = Run.of(scenario, model, new int[0], () -> false);
    Origin origin = Origin.of(run, Focus.START, "head", Map.of());
    assertEquals(Scenario.of("translator", "the cat"), origin.scenario());
    assertEquals(model.sha256(), origin.sha256());
    assertFalse(origin.toJson().contains(model.folder().getParent().toString()), origin.toJson());
    assertFalse(origin.toJson().contains(System.getProperty("user.home")), origin.toJson());
  }

  @Test
  void theOriginOfARunOnIdsHasTheIds() {
    Run both = Run.ofIds(TestModels.random(), new int[] {4, 5}, Optional.of(new int[] {1, 6}));
    assertEquals(
        Map.of("step", "logits", "ids", "4,5", "target-ids", "1,6"),
        Origin.of(both, Focus.START, "matrix", Map.of("step", "logits")).options());
    Run answered = Run.ofIds(TestModels.random(), new int[] {4, 5}, Optional.empty());
    assertEquals(
        Map.of("ids", "4,5"), Origin.of(answered, Focus.START, "matrix", Map.of()).options());
    Run decoder = Run.ofIds(TestModels.golden("gpt2"), new int[] {3, 1}, Optional.empty());
    assertEquals(
        Map.of("ids", "3,1"), Origin.of(decoder, Focus.START, "matrix", Map.of()).options());
    Run text = TestModels.run("the cat");
    assertEquals(Map.of(), Origin.of(text, Focus.START, "matrix", Map.of()).options());
  }

  @Test
  void aPictureOfAnotherProgramHasNoOrigin() throws IOException {
    Path file = folder.resolve("other.png");
    ImageIO.write(FigureImage.of(FIGURE, 72), "png", file.toFile());
    assertEquals(Optional.empty(), Origin.read(file));
    Path svg = Files.writeString(folder.resolve("a.svg"), "<svg><metadata/></svg>");
    assertEquals(Optional.empty(), Origin.read(svg));
  }

  @ParameterizedTest
  @EnumSource
  void aDamagedFileIsNamed(Medium medium) throws IOException {
    Path file = folder.resolve("x" + medium.ending());
    Files.writeString(file, "<svg damaged");
    Exception error = assertThrows(CheckpointException.class, () -> Origin.read(file));
    assertTrue(error.getMessage().startsWith("x" + medium.ending()), error.getMessage());
  }

  @Test
  void anotherEndingIsRefusedWithTheThreeThatAreKnown() {
    for (String name : List.of("a.jpg", "png", "a")) {
      Path file = folder.resolve(name);
      Exception error = assertThrows(CheckpointException.class, () -> write(file));
      assertEquals(
          name
              + ": a figure’s file ends in .png, .svg or .pdf, and the ending says what is written",
          error.getMessage());
      assertFalse(Files.exists(file));
    }
  }

  @Test
  void aFolderInTheWayStays() throws IOException {
    Path file = Files.createDirectory(folder.resolve("a.png"));
    Exception error = assertThrows(CheckpointException.class, () -> write(file));
    assertTrue(error.getMessage().startsWith("a.png: this is a folder"), error.getMessage());
    assertOnly(file);
  }

  @Test
  void aMissingFolderIsSaid() {
    Path file = folder.resolve("no/such/a.pdf");
    Exception error = assertThrows(CheckpointException.class, () -> write(file));
    assertTrue(error.getMessage().contains("there is no folder"), error.getMessage());
  }

  @Test
  void failureLeavesTheOldFile() throws IOException {
    Path file = Files.writeString(folder.resolve("a.svg"), "old");
    Path part = Files.createDirectory(folder.resolve("a.svg.part"));
    Files.createFile(part.resolve("in the way"));
    assertThrows(IOException.class, () -> write(file));
    assertEquals("old", Files.readString(file));
  }

  @ParameterizedTest
  @EnumSource
  @EnabledOnOs(value = OS.LINUX, disabledReason = "only Linux has a disk that is always full")
  void aFullDiskLeavesTheOldFile(Medium medium) throws IOException {
    Path full = Path.of("/dev/full");
    Path file = Files.writeString(folder.resolve("a" + medium.ending()), "old");
    Files.createSymbolicLink(folder.resolve(file.getFileName() + ".part"), full);
    Exception error = assertThrows(CheckpointException.class, () -> write(file));
    assertTrue(error.getMessage().contains("it cannot be written"), error.getMessage());
    assertEquals("old", Files.readString(file));
    assertOnly(file);
  }

  @Test
  void aFigureThatFailsLeavesTheOldFile() throws IOException {
    Path file = Files.writeString(folder.resolve("a.png"), "old");
    assertThrows(
        CheckpointException.class,
        () -> FigureFile.write(FIGURE, file, 1e6, Figures.ORIGIN, () -> false));
    assertEquals("old", Files.readString(file));
    assertOnly(file);
  }

  @Test
  void cancellingLeavesTheOldFile() throws IOException {
    Path file = Files.writeString(folder.resolve("a.png"), "old");
    int[] asked = {0};
    assertThrows(
        CancellationException.class,
        () -> FigureFile.write(FIGURE, file, 72, Figures.ORIGIN, () -> ++asked[0] > 1));
    assertEquals("old", Files.readString(file));
    assertOnly(file);
  }
}
