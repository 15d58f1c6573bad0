package glassformer.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.checkpoint.CheckpointException;
import glassformer.checkpoint.ModelFolder;
import glassformer.train.task.Translation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingFolderTest {

  private static final List<String> MODEL_FILES =
      List.of("config.json", "model.safetensors", "source_tokenizer.json", "target_tokenizer.json");

  @TempDir private Path parent;

  @Test
  void resumedTrainingEndsWithTheBytesOfOneThatNeverStopped() throws IOException {
    Path straight = parent.resolve("straight");
    run(training(12), straight, 12);

    Path resumed = parent.resolve("resumed");
    run(training(12), resumed, 5);
    Training second = TrainingFolder.read(resumed);
    assertEquals(5, second.step());
    run(second, resumed, 12);

    for (String file : MODEL_FILES) {
      assertArrayEquals(bytes(straight, file), bytes(resumed, file), file);
    }
    assertArrayEquals(
        bytes(straight, "training.safetensors"), bytes(resumed, "training.safetensors"));
  }

  @Test
  void aFinishedTrainingGoesOnWhenMoreStepsAreAsked() throws IOException {
    Path folder = parent.resolve("more");
    run(training(4), folder, 4);
    Training more = TrainingFolder.read(folder);
    run(more.with(more.options().withSteps(9)), folder, 9);

    Path straight = parent.resolve("straight");
    run(training(9), straight, 9);
    assertArrayEquals(bytes(straight, "model.safetensors"), bytes(folder, "model.safetensors"));
  }

  @Test
  void theFolderIsAModelFromTheFirstMomentOn() throws IOException {
    Path folder = parent.resolve("early");
    run(training(3), folder, 0);
    assertEquals(16, ModelFolder.open(folder).config().width());
    assertEquals(0, TrainingFolder.read(folder).step());
  }

  @Test
  void onlyAFreeFolderIsTaken() throws IOException {
    assertDoesNotThrow(() -> TrainingFolder.requireFree(parent.resolve("new")));
    assertDoesNotThrow(() -> TrainingFolder.requireFree(parent));
    Files.writeString(parent.resolve("letter.txt"), "Dear diary");
    assertMessage("--resume", () -> TrainingFolder.requireFree(parent));
  }

  @Test
  void anEmptyFolderHasNoTraining() {
    assertMessage("training.json", () -> TrainingFolder.read(parent));
  }

  @Test
  void aBrokenPlanIsNamed() throws IOException {
    Path folder = parent.resolve("broken");
    run(training(1), folder, 1);
    Files.writeString(folder.resolve("training.json"), "{\"task\": ");
    assertMessage("training.json", () -> TrainingFolder.read(folder));
  }

  @Test
  void aTruncatedStateIsNamed() throws IOException {
    Path folder = parent.resolve("truncated");
    run(training(1), folder, 1);
    Path state = folder.resolve("training.safetensors");
    byte[] whole = Files.readAllBytes(state);
    Files.write(state, java.util.Arrays.copyOf(whole, whole.length / 2));
    assertMessage("training.safetensors", () -> TrainingFolder.read(folder));
  }

  @Test
  void theStateOfAnotherModelIsRefused() throws IOException {
    Path folder = parent.resolve("small");
    run(training(1), folder, 1);
    Path other = parent.resolve("large");
    run(
        new Training(new Translation(), Tiny.options(1, 1), new ModelSizes(32, 2, 1, 32)),
        other,
        1);
    Files.copy(
        other.resolve("training.safetensors"),
        folder.resolve("training.safetensors"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertMessage("source_embedding.weight", () -> TrainingFolder.read(folder));
  }

  private static Training training(int steps) {
    return new Training(new Translation(), Tiny.options(steps, 1), Tiny.SIZES);
  }

  /** Runs a training in a folder, to its end or until it has done some steps. */
  private static void run(Training training, Path folder, int until) throws CheckpointException {
    AtomicInteger done = new AtomicInteger(training.step());
    training.run(
        it -> TrainingFolder.write(folder, it),
        progress -> done.set(progress.step()),
        () -> done.get() >= until);
  }

  private static byte[] bytes(Path folder, String file) throws IOException {
    return Files.readAllBytes(folder.resolve(file));
  }

  private static void assertMessage(
      String part, org.junit.jupiter.api.function.Executable executable) {
    String message = assertThrows(CheckpointException.class, executable).getMessage();
    assertTrue(message.contains(part), message);
  }
}
