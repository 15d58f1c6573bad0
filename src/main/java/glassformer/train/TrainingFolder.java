package glassformer.train;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import glassformer.checkpoint.CheckpointException;
import glassformer.checkpoint.LoadedModel;
import glassformer.checkpoint.ModelFolder;
import glassformer.checkpoint.WholeFile;
import glassformer.model.Transformer;
import glassformer.text.Tokenizer;
import glassformer.train.task.Task;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A model folder with a training in it: beside the model, {@code training.json} says what is
 * trained and how, and {@code training.safetensors} how far it is.
 *
 * <p>Each file is replaced in one move, and all that a training goes on from is in one of them, so
 * the folder can be used whenever the program was stopped.
 */
public final class TrainingFolder {

  private static final String PLAN = "training.json";
  private static final String STATE = "training.safetensors";

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private record Plan(String task, TrainingOptions options) {}

  private TrainingFolder() {}

  /**
   * Makes sure that a new training may be written there.
   *
   * @throws CheckpointException if the folder exists and is not empty
   */
  public static void requireFree(Path folder) throws CheckpointException {
    if (Files.notExists(folder)) {
      return;
    }
    try (Stream<Path> content = Files.list(folder)) {
      if (content.findAny().isPresent()) {
        throw new CheckpointException(folder.toString(), "train.folder.taken");
      }
    } catch (CheckpointException e) {
      throw e;
    } catch (IOException e) {
      throw new CheckpointException(
          e, folder.toString(), "train.folder.unreadable", e.getMessage());
    }
  }

  /**
   * Writes the model and all that the training needs to go on.
   *
   * @throws CheckpointException if the folder cannot be written
   */
  public static void write(Path folder, Training training) throws CheckpointException {
    ModelFolder.save(
        folder,
        training.model(),
        Optional.of(training.sourceTokenizer()),
        Optional.of(training.targetTokenizer()));
    Plan plan = new Plan(training.task().name(), training.options());
    WholeFile.write(
        folder.resolve(PLAN),
        channel -> Channels.newOutputStream(channel).write(JSON.writeValueAsBytes(plan)));
    TrainingState.write(folder.resolve(STATE), training);
  }

  /**
   * The training that was written there last.
   *
   * @throws CheckpointException if there is none or a file is broken
   * @throws IllegalArgumentException if the task is unknown
   */
  public static Training read(Path folder) throws CheckpointException {
    for (String file : new String[] {PLAN, STATE}) {
      if (Files.notExists(folder.resolve(file))) {
        throw new CheckpointException(folder.toString(), "train.folder.none", file);
      }
    }
    Plan plan = readPlan(folder.resolve(PLAN));
    LoadedModel loaded = ModelFolder.open(folder);
    Transformer model =
        loaded
            .encoderDecoder()
            .orElseThrow(
                () ->
                    new CheckpointException(
                        folder.toString(), "train.folder.family", loaded.config().family()));
    Adam adam = new Adam(model.parameters().all());
    History history = TrainingState.read(folder.resolve(STATE), model, adam);
    return new Training(
        Task.named(plan.task()),
        plan.options(),
        model,
        required(folder, loaded.sourceTokenizer(), "source_tokenizer.json"),
        required(folder, loaded.targetTokenizer(), "target_tokenizer.json"),
        adam,
        history);
  }

  private static Plan readPlan(Path file) throws CheckpointException {
    try {
      return JSON.readValue(file.toFile(), Plan.class);
    } catch (JsonProcessingException e) {
      throw new CheckpointException(e, PLAN, "train.plan.unreadable", e.getOriginalMessage());
    } catch (IOException e) {
      throw new CheckpointException(e, PLAN, "train.plan.unreadable", e.getMessage());
    }
  }

  private static Tokenizer required(Path folder, Optional<Tokenizer> tokenizer, String file)
      throws CheckpointException {
    if (tokenizer.isEmpty()) {
      throw new CheckpointException(folder.toString(), "train.folder.none", file);
    }
    return tokenizer.get();
  }
}
