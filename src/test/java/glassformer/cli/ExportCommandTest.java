package glassformer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.checkpoint.ModelLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {
  @TempDir private Path folder;
  private ModelLibrary library;

  @BeforeEach
  void makeLibrary() throws IOException {
    library = CommandLineRun.library(folder);
  }

  private CommandLineRun export(String file, String... more) {
    Stream<String> command =
        Stream.of(
            "export",
            "--model",
            "translator",
            "--text",
            "The cat sees a car.",
            "--out",
            folder.resolve(file).toString());
    return CommandLineRun.of(
        library, Stream.concat(command, Stream.of(more)).toArray(String[]::new));
  }

  private List<String> entries(String file) throws IOException {
    try (ZipFile zip = new ZipFile(folder.resolve(file).toFile())) {
      return zip.stream().map(ZipEntry::getName).toList();
    }
  }

  private void assertRefused(String because, String file, CommandLineRun run) {
    assertEquals(2, run.exitCode(), run.toString());
    assertTrue(run.err().get(0).contains(because), run.err().toString());
    assertFalse(Files.exists(folder.resolve(file)));
  }

  @Test
  void stepsAreChosenByNameAndPattern() throws IOException {
    CommandLineRun run =
        export("a.npz", "--step", "encoder.*.weights", "--step", "logits", "--step", "logits");
    assertEquals(0, run.exitCode(), run.toString());
    assertEquals(List.of(folder.resolve("a.npz") + ": 3 steps"), run.out());
    assertEquals(
        List.of(
            "source_ids.npy",
            "target_ids.npy",
            "encoder.0.self_attention.head.0.weights.npy",
            "encoder.0.self_attention.head.1.weights.npy",
            "logits.npy"),
        entries("a.npz"));
  }

  @Test
  void withoutAStepAllAreWritten() throws IOException {
    assertEquals(0, export("all.zip").exitCode());
    assertTrue(entries("all.zip").size() > 80);
  }

  @Test
  void oneStepIsATable() throws IOException {
    CommandLineRun run = export("logits.csv", "--step", "logits");
    assertEquals(0, run.exitCode(), run.toString());
    assertEquals(List.of(folder.resolve("logits.csv") + ": one step"), run.out());
    assertTrue(Files.readString(folder.resolve("logits.csv")).startsWith("\uFEFF,[PAD],[BOS]"));
  }

  @Test
  void aStepThatIsNotThereIsAnsweredWithTheNearest() {
    assertRefused(
        "encoder.0.self_attention.head.1.weights",
        "a.npz",
        export("a.npz", "--step", "encoder.0.self_attention.head.7.weights"));
  }

  @Test
  void aFileOfOneStepTakesNoMore() {
    assertRefused(
        "2 are chosen; give one --step, or a file that ends in one of .zip, .npz, .safetensors",
        "a.csv",
        export("a.csv", "--step", "encoder.*.weights"));
    assertRefused(".npy file holds one step", "a.npy", export("a.npy"));
  }

  @Test
  void anEndingThatIsNoneIsRefused() {
    assertRefused(".csv, .zip, .npy, .npz, .safetensors", "a.xlsx", export("a.xlsx"));
  }

  @Test
  void aFolderIsNoFileToWrite() throws IOException {
    Files.createDirectory(folder.resolve("a.npz"));
    CommandLineRun run = export("a.npz");
    assertEquals(2, run.exitCode());
    assertTrue(run.err().get(0).contains("is a folder"), run.err().toString());
  }

  @Test
  void aFileThatCannotBeWrittenStaysAsItWas() throws IOException {
    Files.writeString(folder.resolve("a.npz"), "old");
    Files.createDirectory(folder.resolve("a.npz.part"));
    CommandLineRun run = export("a.npz");
    assertEquals(1, run.exitCode(), run.toString());
    assertEquals(1, run.err().size());
    assertEquals("old", Files.readString(folder.resolve("a.npz")));
  }
}
