package glassformer.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.checkpoint.ModelLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainCommandTest {
  private static final String SMALL =
      "--d-model 8 --heads 2 --layers 1 --feed-forward 8 --batch 4 --threads 1";

  @TempDir private Path folder;
  private Path out;

  @BeforeEach
  void nameFolder() {
    out = folder.resolve("model");
  }

  private CommandLineRun train(Path into, String options) {
    Stream<String> command = Stream.of("train", "--task", "translation", "--out", into.toString());
    Stream<String> all =
        Stream.of(command, Stream.of(SMALL.split(" ")), Stream.of(options.split(" ")))
            .flatMap(words -> words);
    return CommandLineRun.of(new ModelLibrary(folder), all.toArray(String[]::new));
  }

  @Test
  void leavesAModelThatRuns() {
    CommandLineRun trained = train(out, "--steps 3");
    assertEquals(0, trained.exitCode(), trained.err().toString());
    assertTrue(trained.out().get(2).startsWith("3/3  loss "), trained.out().toString());
    assertEquals(out + ": trained, 3 steps", trained.out().get(3));
    CommandLineRun run =
        CommandLineRun.of(
            new ModelLibrary(folder), "run", "--model", out.toString(), "--text", "The cat sees.");
    assertEquals(0, run.exitCode(), run.err().toString());
  }

  @Test
  void aResumedTrainingIsTheSameAsOneThatWasNot() throws IOException {
    Path once = folder.resolve("once");
    train(once, "--steps 4 --seed 7");
    train(out, "--steps 2 --seed 7");
    CommandLineRun resumed = train(out, "--steps 4 --seed 7 --resume");
    assertEquals(0, resumed.exitCode(), resumed.err().toString());
    assertArrayEquals(
        Files.readAllBytes(once.resolve("model.safetensors")),
        Files.readAllBytes(out.resolve("model.safetensors")));
  }

  @Test
  void aResumedTrainingKeepsItsOptions() {
    train(out, "--steps 1 --seed 7");
    CommandLineRun resumed = train(out, "--steps 2 --seed 8 --resume");
    assertEquals(2, resumed.exitCode());
    assertTrue(resumed.err().get(0).contains("--seed 7"), resumed.err().toString());
  }

  @Test
  void aFolderThatHoldsOtherThingsIsLeftAlone() throws IOException {
    Path mine = Files.writeString(Files.createDirectory(out).resolve("mine"), "mine");
    assertRefused("not empty", train(out, "--steps 1"));
    assertRefused("training.json", train(out, "--steps 1 --resume"));
    assertEquals("mine", Files.readString(mine));
    assertEquals(1, out.toFile().list().length);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--steps=-1",
        "--batch 0",
        "--warmup 0",
        "--factor 0",
        "--smoothing 1",
        "--unknown=-0.1",
        "--layers 0",
        "--heads 0",
        "--heads 3",
        "--d-model 0",
        "--feed-forward 0",
        "--threads 0",
        "--seed x"
      })
  void optionsOutOfRangeAreRefused(String option) {
    Stream<String> command = Stream.of("train", "--task", "translation", "--out", out.toString());
    CommandLineRun run =
        CommandLineRun.of(
            new ModelLibrary(folder),
            Stream.concat(command, Stream.of(option.split(" "))).toArray(String[]::new));
    assertEquals(2, run.exitCode());
    assertEquals(0, run.out().size());
    assertFalse(Files.exists(out));
  }

  @Test
  void aTaskThatIsNotThereListsThoseThatAre() {
    CommandLineRun run =
        CommandLineRun.of(
            new ModelLibrary(folder), "train", "--task", "cooking", "--out", out.toString());
    assertRefused("translation", run);
  }

  private static void assertRefused(String because, CommandLineRun run) {
    assertEquals(2, run.exitCode(), run.toString());
    assertEquals(1, run.err().size(), run.err().toString());
    assertTrue(run.err().get(0).contains(because), run.err().toString());
  }
}
