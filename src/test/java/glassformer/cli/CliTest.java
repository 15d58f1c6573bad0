package glassformer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.checkpoint.ModelLibrary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CliTest {
  @TempDir private Path folder;
  private ModelLibrary library;

  @BeforeEach
  void makeLibrary() throws IOException {
    library = CommandLineRun.library(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "models --help",
        "train --help",
        "evaluate --help",
        "bench train --help",
        "run --help",
        "trace --help",
        "bench --help",
        "bench edits --help",
        "bench live --help"
      })
  void everyCommandHasHelp(String command) {
    CommandLineRun run = CommandLineRun.of(library, command.split(" "));
    assertEquals(0, run.exitCode(), run.err().toString());
    String name = ("glassformer " + command).replace(" --help", "");
    assertTrue(run.out().get(0).startsWith("Usage: " + name), run.out().toString());
    assertTrue(run.out().stream().noneMatch(line -> line.contains("cli.")), run.out().toString());
    assertTrue(run.out().stream().noneMatch(line -> line.indexOf('\u001b') >= 0));
  }

  @Test
  void versionNamesTheProgram() {
    CommandLineRun run = CommandLineRun.of(library, "--version");
    assertEquals(0, run.exitCode());
    assertTrue(run.out().get(0).startsWith("Glassformer"));
  }

  @Test
  void anUnknownOptionIsNamed() {
    CommandLineRun run = CommandLineRun.of(library, "models", "--loud");
    assertEquals(2, run.exitCode());
    assertEquals("Unknown option: '--loud'", run.err().get(0));
    assertEquals("Try 'glassformer models --help'.", run.err().get(run.err().size() - 1));
  }

  @Test
  void aMissingValueIsNamed() {
    CommandLineRun run = CommandLineRun.of(library, "run", "--model", "translator", "--text");
    assertEquals(2, run.exitCode());
    assertTrue(run.err().get(0).contains("--text"), run.err().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"sing", "bench", "bench dead"})
  void aCommandThatIsNoneIsRefused(String command) {
    CommandLineRun run = CommandLineRun.of(library, command.split(" "));
    assertEquals(2, run.exitCode());
    assertEquals(0, run.out().size());
  }

  @Test
  void modelsPrintsALineForEachAndWhereAPretrainedOneIsFrom() {
    CommandLineRun run = CommandLineRun.of(library, "models");
    assertEquals(0, run.exitCode());
    assertEquals(
        "minilm: bert, encoder only, 6 layers, d_model 384, 12 heads, feed-forward 1536,"
            + " vocabulary 30522, 22,565,376 parameters",
        run.out().get(0));
    assertTrue(run.out().get(1).contains("huggingface.co/sentence-transformers/all-MiniLM-L6-v2"));
    assertTrue(run.out().get(1).contains("Apache License 2.0"));
    assertTrue(run.out().get(2).startsWith("translator: encoder-decoder, 1 + 1 layers, d_model 8"));
    assertEquals(3, run.out().size());
  }

  @Test
  void benchLivePrintsATable() {
    double[] times = new double[100];
    for (int i = 0; i < times.length; i++) {
      times[i] = 100 - i;
    }
    LiveTimings timings = new LiveTimings(times, times, times, 1234, 100 << 20, 32);
    CommandLineRun run = CommandLineRun.of(library, model -> timings, "bench", "live");
    assertEquals(0, run.exitCode());
    assertEquals("edit to trace        50.0 ms     95.0 ms", run.out().get(2));
    assertEquals("first picture         1.23 s", run.out().get(5));
    assertEquals("peak heap             100 MB", run.out().get(6));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--model ./src/test/resources/golden/gpt2"})
  void benchEditsPrintsALineForEachLength(String model) {
    String command = "bench edits --tokens 2,3 --seconds 0.001 " + model;
    CommandLineRun run = CommandLineRun.of(library, command.split(" "));
    assertEquals(0, run.exitCode(), run.err().toString());
    assertEquals(4, run.out().size(), run.out().toString());
    assertTrue(run.out().get(3).matches("  +3( +[0-9]+\\.[0-9]{2}){5}"), run.out().get(3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--model translator", "--tokens 1", "--tokens 513", "--seconds 0"})
  void benchEditsRefusesWhatItCannotMeasure(String arguments) {
    CommandLineRun run = CommandLineRun.of(library, ("bench edits " + arguments).split(" "));
    assertEquals(2, run.exitCode());
    assertEquals(1, run.err().size());
  }

  @ParameterizedTest
  @CsvSource({
    "models --model translator, 8",
    "models --model translator --tokens 3, 3",
    "edits --model ./src/test/resources/golden/gpt2, 8 16 32"
  })
  void benchMeasuresTheUsualLengthsThatTheModelHasPositionsFor(String command, String lengths) {
    CommandLineRun run =
        CommandLineRun.of(library, ("bench " + command + " --seconds 0.001").split(" "));
    assertEquals(0, run.exitCode(), run.err().toString());
    String measured =
        run.out().stream()
            .skip(2)
            .map(line -> line.strip().split(" ")[0])
            .collect(Collectors.joining(" "));
    assertEquals(lengths, measured);
  }

  @Test
  void aFailureIsOneLine() {
    LiveBenchmark failing =
        model -> {
          throw new IOException("no display");
        };
    CommandLineRun run = CommandLineRun.of(library, failing, "bench", "live");
    assertEquals(1, run.exitCode());
    assertEquals("[no display]", run.err().toString());
  }
}
