package glassformer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.checkpoint.ModelLibrary;
import glassformer.figure.file.Origin;
import glassformer.figure.kind.FigureRequest;
import glassformer.figure.kind.Ground;
import glassformer.figure.kind.Kind;
import glassformer.figure.kind.SavedRequest;
import glassformer.figure.kind.ScaleChoice;
import glassformer.session.Cell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureCommandTest {
  private static final String WEIGHTS = "encoder.0.self_attention.head.1.weights";

  @TempDir private Path folder;
  private ModelLibrary library;
  private Path file;

  @BeforeEach
  void makeLibrary() throws IOException {
    library = CommandLineRun.library(folder);
    file = folder.resolve("fig.svg");
  }

  private CommandLineRun figure(String... options) {
    Stream<String> command =
        Stream.of(
            "figure",
            "--model",
            "translator",
            "--text",
            "The cat sees a car.",
            "--out",
            file.toString());
    return CommandLineRun.of(
        library, Stream.concat(command, Stream.of(options)).toArray(String[]::new));
  }

  private void assertRefused(String because, CommandLineRun run) {
    assertEquals(2, run.exitCode(), run.toString());
    assertTrue(run.err().get(0).contains(because), run.err().toString());
    assertFalse(Files.exists(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fig.svg", "fig.png", "fig.PDF"})
  void theEndingSaysWhatIsWritten(String name) throws IOException {
    file = folder.resolve(name);
    CommandLineRun run = figure("--kind", "head", "--step", WEIGHTS);
    assertEquals(0, run.exitCode(), run.err().toString());
    assertEquals(List.of(file.toString()), run.out());
    assertTrue(Files.size(file) > 1000);
  }

  @ParameterizedTest
  @CsvSource({
    "matrix, --step, decoder.0.output",
    "heads, --layer, encoder.0.self_attention",
    "wall, --scale, shared",
    "cross, --ground, dark",
    "positions, --layer, decoder",
    "layers, --no-legend,",
    "equation, --step, encoder.0.attention_norm",
    "lines, --layer, decoder.0.cross_attention",
  })
  void everyKindIsWritten(String kind, String option, String value) {
    CommandLineRun run =
        value == null ? figure("--kind", kind, option) : figure("--kind", kind, option, value);
    assertEquals(0, run.exitCode(), run.err().toString());
    assertTrue(Files.exists(file));
  }

  @Test
  void theFileSaysHowItWasMade() throws IOException {
    CommandLineRun run =
        figure(
            ("--kind head --step " + WEIGHTS + " --width 85mm --dpi 144 --colour-map viridis")
                .concat(
                    " --decimals 2 --values --no-legend --scale shared --cell 3,4 --font-size 7")
                .concat(" --ground transparent --title T --caption C --no-axis-titles --no-labels")
                .split(" "));
    assertEquals(0, run.exitCode(), run.err().toString());
    Origin origin = Origin.read(file).orElseThrow();
    assertEquals("The cat sees a car.", origin.scenario().source());
    assertEquals(WEIGHTS, origin.focus().step());
    FigureRequest request = SavedRequest.read(Kind.HEAD, origin.options());
    assertEquals(Optional.of(WEIGHTS), request.step());
    assertEquals(Optional.of("T"), request.options().texts().title());
    assertEquals("C", request.options().texts().caption());
    assertEquals(2, request.options().texts().numbers().decimals().getAsInt());
    assertFalse(request.options().texts().legend());
    assertFalse(request.options().texts().tokenLabels());
    assertFalse(request.options().texts().axisTitles());
    assertEquals(Ground.TRANSPARENT, request.options().look().ground());
    assertEquals("85mm", request.options().look().width().orElseThrow().toString());
    assertEquals(7, request.options().look().fontSize());
    assertEquals(ScaleChoice.SHARED, request.options().scale());
    assertEquals(Optional.of(new Cell(3, 4)), request.options().cell());
  }

  @Test
  void theSameCommandWritesTheSameBytes() throws IOException {
    figure("--kind", "head", "--step", WEIGHTS);
    byte[] first = Files.readAllBytes(file);
    figure("--kind", "head", "--step", WEIGHTS);
    assertEquals(-1, Files.mismatch(file, Files.write(folder.resolve("first"), first)));
  }

  @Test
  void aStepThatIsNotThereIsAnsweredWithTheNearest() {
    assertRefused(
        WEIGHTS, figure("--kind", "head", "--step", WEIGHTS.replace("weights", "wights")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--width 85 | 85mm",
        "--width 3mm | between 10 mm",
        "--dpi 3 | dots an inch",
        "--font-size 400 | font size",
        "--decimals 9 | decimals",
        "--colour-map jet | viridis",
        "--ground green | transparent",
        "--scale mine | own, shared, full",
        "--cell 3 | row and a column",
        "--cell 30,4 | no cell (30, 4)",
        "--values --no-values | exclude",
        "--wdth 85mm | --wdth",
      })
  void wrongOptionsAreRefusedInASentence(String options, String because) {
    String[] head = ("--kind head --step " + WEIGHTS + " " + options).split(" ");
    assertRefused(because, figure(head));
  }

  @Test
  void whatIsMissingIsNamed() {
    assertRefused("--kind", figure());
    assertRefused("wall", figure("--kind", "walls"));
    assertRefused("--step", figure("--kind", "head"));
    assertRefused("--model", CommandLineRun.of(library, "figure", "--kind", "head"));
    assertRefused(
        "--text or --ids",
        CommandLineRun.of(library, "figure", "--model", "translator", "--kind", "wall"));
    file = folder.resolve("fig.jpg");
    assertRefused(".png, .svg or .pdf", figure("--kind", "wall"));
  }

  @Test
  void numbersThatDoNotFitAreMissed() {
    String[] options = {"--kind", "head", "--step", WEIGHTS, "--width", "30mm", "--decimals", "5"};
    assertEquals(List.of(), figure(options).err());
    String[] wanted =
        Stream.concat(Stream.of(options), Stream.of("--values")).toArray(String[]::new);
    CommandLineRun run = figure(wanted);
    assertEquals(0, run.exitCode());
    assertTrue(run.err().get(0).contains("--decimals"), run.err().toString());
  }

  @Test
  void aFileThatCannotBeWrittenStaysAsItWas() throws IOException {
    Files.writeString(file, "old");
    Files.createDirectory(folder.resolve("fig.svg.part"));
    CommandLineRun run = figure("--kind", "wall");
    assertEquals(1, run.exitCode(), run.toString());
    assertEquals(1, run.err().size(), run.err().toString());
    assertEquals("old", Files.readString(file));
  }

  @Test
  void theBenchmarkNamesItsMedia() throws IOException {
    ModelLibrary builtIn = ModelLibrary.builtIn();
    CommandLineRun run = CommandLineRun.of(builtIn, "bench", "figures", "--seconds", "0.001");
    assertEquals(0, run.exitCode(), run.err().toString());
    assertEquals(8, run.out().size(), run.out().toString());
    assertEquals(2, CommandLineRun.of(builtIn, "bench", "figures", "--seconds", "0").exitCode());
  }
}
