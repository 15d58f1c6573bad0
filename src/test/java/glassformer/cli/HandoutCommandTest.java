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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandoutCommandTest {
  @TempDir private Path folder;
  private ModelLibrary library;

  @BeforeEach
  void makeLibrary() throws IOException {
    library = CommandLineRun.library(folder);
  }

  private CommandLineRun handout(String file, String... more) {
    Stream<String> command =
        Stream.of(
            "handout",
            "--model",
            "translator",
            "--text",
            "The cat sees a car.",
            "--out",
            folder.resolve(file).toString());
    return CommandLineRun.of(
        library, Stream.concat(command, Stream.of(more)).toArray(String[]::new));
  }

  private void assertRefused(String because, CommandLineRun run) {
    assertEquals(2, run.exitCode(), run.toString());
    assertTrue(run.err().get(0).contains(because), run.err().toString());
    assertFalse(Files.exists(folder.resolve("h.pdf")));
  }

  @Test
  void theWalkthroughIsWritten() throws IOException {
    CommandLineRun run = handout("h.pdf", "--paper", "letter", "--title", "Attention, please");
    assertEquals(0, run.exitCode(), run.toString());
    assertTrue(Files.size(folder.resolve("h.pdf")) > 10_000);
    assertTrue(run.out().get(0).matches(".*h\\.pdf: \\d+ pages"), run.out().toString());
  }

  @Test
  void stepsAreChosenByNameAndAnswersLeftBlank() {
    CommandLineRun run = handout("h.pdf", "--step", "logits", "--answers", "blank");
    assertEquals(0, run.exitCode(), run.toString());
    assertEquals(List.of(folder.resolve("h.pdf") + ": 2 pages"), run.out());
  }

  @Test
  void whatCannotBeIsRefused() {
    assertRefused("must end in .pdf", handout("h.doc"));
    assertRefused(
        "the nearest are", handout("h.pdf", "--step", "encoder.0.self_attention.weights"));
    assertRefused("--paper", handout("h.pdf", "--paper", "a3"));
    assertRefused("--depth", handout("h.pdf", "--depth", "deep"));
  }
}
