package glassformer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.checkpoint.ModelLibrary;
import glassformer.session.Run;
import glassformer.session.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {
  private static final String TEXT = "The small cat sees a red car.";

  @TempDir private Path folder;
  private ModelLibrary library;

  @BeforeEach
  void makeLibrary() throws IOException {
    library = CommandLineRun.library(folder);
  }

  private CommandLineRun run(String model, String text) {
    return CommandLineRun.of(library, "run", "--model", model, "--text", text);
  }

  @Test
  void printsTheAnswer() throws IOException {
    Run expected =
        Run.of(
            Scenario.of("translator", TEXT), library.open("translator"), new int[0], () -> false);
    CommandLineRun run = run("translator", TEXT);
    assertEquals(new CommandLineRun(0, expected.output().lines().toList(), run.err()), run);
    assertTrue(run.err().isEmpty(), run.err().toString());
  }

  @Test
  void aFolderIsAModelToo() {
    assertEquals(
        run("translator", TEXT).out(), run(folder.resolve("translator").toString(), TEXT).out());
  }

  @Test
  void aModelThatIsNotThereListsThoseThatAre() {
    CommandLineRun run = run("translador", TEXT);
    assertEquals(2, run.exitCode());
    assertEquals(1, run.err().size());
    assertTrue(run.err().get(0).startsWith("translador: "), run.err().toString());
    assertTrue(run.err().get(0).contains("there are: minilm, translator"), run.err().toString());
  }

  @Test
  void aFolderThatIsNoModelIsNamed() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    CommandLineRun run = run(empty.toString(), TEXT);
    assertEquals(2, run.exitCode());
    assertTrue(run.err().get(0).contains("config.json"), run.err().toString());
  }

  @Test
  void textNeedsTokenizers() {
    CommandLineRun run = run(CommandLineRun.GOLDEN, TEXT);
    assertEquals(2, run.exitCode());
    assertTrue(run.err().get(0).contains("--ids"), run.err().toString());
  }

  @Test
  void textWithoutWordsIsRefused() {
    assertEquals(2, run("translator", "").exitCode());
    assertEquals(2, run("translator", "  ").exitCode());
  }

  @Test
  void whatIsNotReadIsSaid() {
    CommandLineRun run = run("translator", "the zebra " + "cat ".repeat(20));
    assertEquals(0, run.exitCode());
    assertTrue(run.err().get(0).startsWith("--text has 22 tokens; the model reads 12"));
    assertTrue(run.err().get(1).contains("'zebra'"));
  }

  @Test
  void anEncoderComparesTwoTexts() {
    CommandLineRun run =
        CommandLineRun.of(
            library, "run", "--model", "minilm", "--text", "A cat", "--target", "A cat");
    assertEquals(List.of("cosine similarity 1.0000"), run.out(), run.err().toString());
  }

  @Test
  void aSecondSentenceThatIsCutIsSaidToo() {
    CommandLineRun run =
        CommandLineRun.of(
            library, "run", "--model", "minilm", "--text", "A cat", "--target", "cat ".repeat(600));
    assertEquals(0, run.exitCode());
    assertEquals(1, run.err().size(), run.err().toString());
    assertTrue(run.err().get(0).startsWith("--target has 602 tokens; the model reads 512"));
  }

  @Test
  void anEncoderWithOneTextSaysWhatItIsFor() {
    CommandLineRun run = run("minilm", "A cat");
    assertEquals(2, run.exitCode());
    assertTrue(run.err().get(0).contains("384 numbers"), run.err().toString());
    CommandLineRun blank =
        CommandLineRun.of(library, "run", "--model", "minilm", "--text", "A cat", "--target", " ");
    assertEquals(2, blank.exitCode());
    assertTrue(blank.err().get(0).startsWith("--target has no words"), blank.err().toString());
  }
}
