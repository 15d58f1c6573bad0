package glassformer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.checkpoint.BrokenFolder;
import glassformer.checkpoint.ModelLibrary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A folder that is no model is the user's input: exit code 2, and one line that says why. */
class BrokenModelTest {
  @TempDir Path temporary;

  @ParameterizedTest
  @EnumSource
  void modelThatCannotBeUsedIsAnsweredInOneLine(BrokenFolder broken) throws IOException {
    Path folder = broken.writeInto(temporary);
    CommandLineRun run =
        CommandLineRun.of(
            new ModelLibrary(temporary.resolve("none")),
            "trace",
            "--model",
            folder.toString(),
            "--ids",
            "1,2",
            "--out",
            temporary.resolve("out").toString());
    assertEquals(2, run.exitCode());
    assertEquals(List.of(), run.out());
    assertEquals(1, run.err().size(), run.err().toString());
    assertTrue(broken.isSaid(run.err().get(0), folder), run.err().get(0));
  }
}
