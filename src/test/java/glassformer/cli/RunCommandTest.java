package glassformer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.checkpoint.LoadedModel;
import glassformer.checkpoint.ModelLibrary;
import glassformer.model.ActivationFunction;
import glassformer.model.Bert;
import glassformer.model.BertConfig;
import glassformer.model.SpecialIds;
import glassformer.session.Run;
import glassformer.session.Scenario;
import glassformer.text.Tokenizer;
import glassformer.text.WordTokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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

  @Test
  void anEncoderOfAnotherPoolingComparesNothing() {
    Tokenizer words = WordTokenizer.of(List.of("[UNK]"), List.of("a", "cat"), "[UNK]");
    BertConfig config =
        new BertConfig(
            8, 2, 1, 8, ActivationFunction.GELU, 1e-12f, 9, 3, 2, SpecialIds.NONE, false);
    Path place = Path.of("cls");
    Optional<Tokenizer> tokenizer = Optional.of(words);
    LoadedModel model =
        new LoadedModel("cls", place, "0", new Bert(config), tokenizer, Optional.empty());
    TextInput input = new TextInput("a cat", Optional.of("cat"));
    InputException refused =
        assertThrows(InputException.class, () -> input.run(model, Terminal.system()));
    assertTrue(refused.getMessage().contains("1_Pooling/config.json"), refused.getMessage());
    Scenario scenario = new Scenario("cls", "a cat", Optional.of("cat"));
    Run run = Run.of(scenario, model, new int[0], () -> false);
    assertFalse(run.trace().has(Run.SIMILARITY));
    assertTrue(run.trace().has("encoder.output"));
  }
}
