package glassformer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.checkpoint.ModelLibrary;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WalkthroughTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Terminal terminal =
      new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), false);

  @Test
  void drawsEveryStepInOrder(@TempDir Path folder) throws IOException {
    ModelLibrary library = CommandLineRun.library(folder);
    Path pictures = folder.resolve("target").resolve("walkthrough");
    assertEquals(0, Cli.walkthrough(terminal, library, pictures), err.toString());
    List<String> names;
    try (Stream<Path> files = Files.list(pictures)) {
      names = files.map(file -> file.getFileName().toString()).sorted().toList();
    }
    assertEquals("001-encoder.embedding.png", names.get(0));
    assertTrue(names.get(names.size() - 1).endsWith("-probabilities.png"));
    assertTrue(out.toString().lines().findFirst().orElseThrow().contains("no display"));
    assertTrue(out.toString().contains(pictures.toString()));
  }

  @Test
  void saysWhatFailed(@TempDir Path folder) {
    assertEquals(1, Cli.walkthrough(terminal, new ModelLibrary(folder), folder));
    assertTrue(err.toString().startsWith("translator: "));
  }
}
