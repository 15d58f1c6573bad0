package glassformer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.checkpoint.ModelLibrary;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
  @TempDir private Path folder;
  private ModelLibrary library;

  @BeforeEach
  void makeLibrary() throws IOException {
    library = CommandLineRun.library(folder);
  }

  private CommandLineRun evaluate(String model, String count) {
    return CommandLineRun.of(
        library, "evaluate", "--model", model, "--task", "translation", "--count", count);
  }

  @Test
  void printsHowManyAreExactAndTheBestHeadOfEachLayer() {
    CommandLineRun run = evaluate("translator", "8");
    assertEquals(0, run.exitCode(), run.err().toString());
    assertEquals("exact: 0 of 8 sentences, 0.0 %", run.out().get(0));
    assertTrue(run.out().get(2).matches("decoder layer 1: [0-9.]+ % in head [12], its best"));
    assertTrue(run.out().get(3).startsWith("mistake: "), run.out().toString());
    assertEquals("and 3 more", run.out().get(8));
  }

  @Test
  void aModelWithoutWordsIsRefused() {
    CommandLineRun run = evaluate(CommandLineRun.GOLDEN, "8");
    assertEquals(2, run.exitCode());
    assertTrue(run.err().get(0).contains("source_tokenizer.json"), run.err().toString());
  }

  @Test
  void aCountOfNothingIsRefused() {
    assertEquals(2, evaluate("translator", "0").exitCode());
  }
}
