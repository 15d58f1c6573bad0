package glassformer.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.checkpoint.ModelLibrary;
import glassformer.checkpoint.Safetensors;
import glassformer.session.Run;
import glassformer.session.Scenario;
import glassformer.trace.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceCommandTest {
  @TempDir private Path folder;
  private ModelLibrary library;
  private Path file;

  @BeforeEach
  void makeLibrary() throws IOException {
    library = CommandLineRun.library(folder);
    file = folder.resolve("trace.safetensors");
  }

  private CommandLineRun trace(String... input) {
    Stream<String> command = Stream.of("trace", "--out", file.toString());
    return CommandLineRun.of(
        library, Stream.concat(command, Stream.of(input)).toArray(String[]::new));
  }

  private void assertFileHolds(Run run) throws IOException {
    try (Safetensors tensors = Safetensors.open(file)) {
      for (Step step : run.trace().steps()) {
        FMatrixRMaj written = tensors.matrix(step.name());
        assertEquals(step.value().numRows, written.numRows, step.name());
        assertArrayEquals(step.value().getData(), written.getData(), step.name());
      }
      assertArrayEquals(longs(run.sourceIds()), tensors.longs("source_ids"));
      assertArrayEquals(longs(run.targetIds()), tensors.longs("target_ids"));
      assertEquals(run.trace().steps().size() + 2, tensors.tensors().size());
    }
  }

  private static long[] longs(int[] ids) {
    return Arrays.stream(ids).asLongStream().toArray();
  }

  @Test
  void everyStepIsWrittenAsItWasComputed() throws IOException {
    CommandLineRun done = trace("--model", "translator", "--text", "The cat sees a car.");
    assertEquals(0, done.exitCode(), done.err().toString());
    Scenario scenario = Scenario.of("translator", "The cat sees a car.");
    assertFileHolds(Run.of(scenario, library.open("translator"), new int[0], () -> false));
  }

  @Test
  void aGivenTargetIsRead() throws IOException {
    trace("--model", "translator", "--text", "The cat sees a car.", "--target", "le chat");
    Scenario scenario = new Scenario("translator", "The cat sees a car.", Optional.of("le chat"));
    assertFileHolds(Run.of(scenario, library.open("translator"), new int[0], () -> false));
  }

  @Test
  void idsAreTakenAsGiven() throws IOException {
    CommandLineRun done =
        trace("--model", CommandLineRun.GOLDEN, "--ids", "3,1,2", "--target-ids", "1, 4");
    assertEquals(0, done.exitCode(), done.err().toString());
    assertFileHolds(
        Run.ofIds(
            library.open(CommandLineRun.GOLDEN),
            new int[] {3, 1, 2},
            Optional.of(new int[] {1, 4})));
  }

  @Test
  void idsAloneAreAnsweredByTheModel() throws IOException {
    CommandLineRun done = trace("--model", "translator", "--ids", "5,6");
    assertEquals(0, done.exitCode(), done.err().toString());
    assertFileHolds(Run.ofIds(library.open("translator"), new int[] {5, 6}, Optional.empty()));
  }

  @Test
  void aModelWithoutBosNeedsTargetIds() {
    assertRefused("--target-ids", trace("--model", CommandLineRun.GOLDEN, "--ids", "3,1,2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",", "1,", "1,x", "1.5", "99999999999", "1 2"})
  void aListThatIsNoneIsRefused(String ids) {
    assertRefused("is not a list of token ids", trace("--model", "translator", "--ids", ids));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "11", "3,1000000"})
  void idsThatTheModelLacksAreRefused(String ids) {
    assertRefused(
        "ids go from 0 to 10",
        trace("--model", CommandLineRun.GOLDEN, "--ids=" + ids, "--target-ids", "1"));
  }

  @Test
  void targetIdsThatTheModelLacksAreRefused() {
    assertRefused(
        "--target-ids has the id 13",
        trace("--model", CommandLineRun.GOLDEN, "--ids", "1", "--target-ids", "1,13"));
  }

  @Test
  void moreIdsThanPositionsAreRefused() {
    assertRefused(
        "at most 12", trace("--model", "translator", "--ids", "5,5,5,5,5,5,5,5,5,5,5,5,5"));
  }

  @Test
  void textAndIdsExcludeEachOther() {
    assertRefused("--ids", trace("--model", "translator", "--text", "the cat", "--ids", "5,6"));
    assertRefused("--text", trace("--model", "translator"));
    assertRefused("--text", trace("--model", "translator", "--ids", "5,6", "--target", "le chat"));
  }

  private void assertRefused(String because, CommandLineRun run) {
    assertEquals(2, run.exitCode(), run.toString());
    assertTrue(run.err().get(0).contains(because), run.err().toString());
    assertFalse(Files.exists(file));
  }

  @Test
  void aFileThatCannotBeWrittenStaysAsItWas() throws IOException {
    Files.writeString(file, "old");
    Files.createDirectory(folder.resolve("trace.safetensors.part"));
    CommandLineRun run = trace("--model", "translator", "--ids", "5,6");
    assertEquals(1, run.exitCode(), run.toString());
    assertEquals(1, run.err().size(), run.err().toString());
    assertEquals("old", Files.readString(file));
  }

  @Test
  void aFolderIsNoFileToWrite() {
    file = folder;
    CommandLineRun run = trace("--model", "translator", "--ids", "5,6");
    assertEquals(2, run.exitCode());
    assertTrue(run.err().get(0).startsWith(folder.toString()), run.err().toString());
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    file = folder.resolve("none").resolve("trace.safetensors");
    CommandLineRun run = trace("--model", "translator", "--ids", "5,6");
    assertEquals(1, run.exitCode());
    assertTrue(run.err().get(0).contains(folder.resolve("none").toString()));
  }

  @Test
  void aWrongInputLeavesTheOldFile() throws IOException {
    Files.writeString(file, "old");
    assertEquals(2, trace("--model", "translator", "--ids", "-1").exitCode());
    assertEquals("old", Files.readString(file));
  }
}
