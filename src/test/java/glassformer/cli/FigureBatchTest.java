package glassformer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.checkpoint.ModelLibrary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureBatchTest {
  @TempDir private Path folder;
  private ModelLibrary library;
  private Path batch;

  @BeforeEach
  void makeLibrary() throws IOException {
    library = CommandLineRun.library(folder);
    batch = folder.resolve("figures.txt");
  }

  private String line(String kind, String out) {
    return String.format(
        "--model translator --text 'The cat sees.' --kind %s --out \"%s\"",
        kind, folder.resolve(out).toString().replace("\\", "\\\\"));
  }

  private CommandLineRun run(String... lines) throws IOException {
    Files.write(batch, List.of(lines));
    return CommandLineRun.of(library, "figure", "--batch", batch.toString());
  }

  private boolean isThere(String out) {
    return Files.exists(folder.resolve(out));
  }

  @Test
  void everyLineIsAFigure() throws IOException {
    CommandLineRun run =
        run("# two figures", "", line("wall", "a b.svg"), "  " + line("cross", "b.png"));
    assertEquals(0, run.exitCode(), run.err().toString());
    assertTrue(isThere("a b.svg") && isThere("b.png"));
    assertEquals("1/2 figures", run.out().get(0));
    assertTrue(run.out().get(run.out().size() - 1).contains("2 figures"));
  }

  private void assertRefused(int line, String because, CommandLineRun run) {
    assertEquals(2, run.exitCode(), run.toString());
    assertTrue(run.err().get(0).startsWith(batch + ", line " + line + ": "), run.toString());
    assertTrue(run.err().get(0).contains(because), run.toString());
  }

  @Test
  void aWrongLineIsNamedAndNothingIsWritten() throws IOException {
    String first = line("wall", "a.svg");
    assertRefused(3, "--knd", run(first, "", line("wall", "b.svg") + " --knd x"));
    assertRefused(2, "viridis", run(first, line("wall", "b.svg") + " --colour-map jet"));
    assertRefused(2, "not closed", run(first, "--model 'translator"));
    assertRefused(2, "--model", run(first, "--kind wall"));
    assertRefused(2, "line 1", run(first, line("cross", "a.svg")));
    assertRefused(2, ".pdf", run(first, line("cross", "a.doc")));
    assertFalse(isThere("a.svg"));
  }

  @Test
  void figuresThatCannotBeMadeAreNamedAndTheOthersAreMade() throws IOException {
    String wrong = line("head", "b.svg") + " --step encoder.0.self_attention.head.9.weights";
    String unknown = line("wall", "c.svg").replace("translator", "no-model");
    CommandLineRun run =
        run(line("wall", "a.svg"), wrong, "# more", unknown, line("wall", "d.svg"));
    assertRefused(2, "head.0.weights", run);
    assertEquals(2, run.err().size(), run.toString());
    assertTrue(run.err().get(1).startsWith(batch + ", line 4: "), run.toString());
    assertTrue(run.out().get(run.out().size() - 1).contains("2 of 4 figures"), run.toString());
    assertTrue(Files.readString(folder.resolve("a.svg")).endsWith("</svg>\n"));
    assertTrue(Files.readString(folder.resolve("d.svg")).endsWith("</svg>\n"));
    assertFalse(isThere("b.svg") || isThere("c.svg") || isThere("b.svg.part"));
  }

  @Test
  void aFileThatCannotBeWrittenIsAFailureAndTheOthersAreMade() throws IOException {
    Files.createDirectory(folder.resolve("a.svg.part"));
    CommandLineRun run = run(line("wall", "a.svg"), line("wall", "b.svg"));
    assertEquals(1, run.exitCode(), run.toString());
    assertTrue(run.err().get(0).startsWith(batch + ", line 1: "), run.toString());
    assertTrue(isThere("b.svg"));
  }

  @Test
  void aFileThatIsNoBatchIsRefused() throws IOException {
    assertEquals(2, run("# nothing").exitCode());
    assertEquals(
        2, CommandLineRun.of(library, "figure", "--batch", folder + "/none.txt").exitCode());
    Files.write(batch, "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    CommandLineRun run = CommandLineRun.of(library, "figure", "--batch", batch.toString());
    assertTrue(run.err().get(0).contains("UTF-8"), run.toString());
    CommandLineRun both =
        CommandLineRun.of(library, "figure", "--batch", batch.toString(), "--kind", "wall");
    assertTrue(both.err().get(0).contains("alone"), both.toString());
  }

  @Test
  void argumentsAreSplitAtBlanksOutsideOfQuotes() throws InputException {
    assertEquals(
        List.of("--text", "it's \"here\"", "", "a b", "\\"),
        ArgumentLine.split("--text  \"it's \\\"here\\\"\" '' a' 'b\t\\"));
    assertEquals(List.of(), ArgumentLine.split("  "));
    assertThrows(InputException.class, () -> ArgumentLine.split("'a"));
  }
}
