package glassformer.checkpoint;

import glassformer.model.Model;
import glassformer.model.ModelConfig;
import glassformer.model.Transformer;
import glassformer.text.Tokenizer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Opens model folders, and saves those of family {@code transformer}. */
public final class ModelFolder {
  /** All files that saving writes, in the order they are moved into place: the weights last. */
  private static final List<String> SAVED =
      List.of(
          ModelFiles.CONFIG,
          ModelFiles.SOURCE_TOKENIZER,
          ModelFiles.TARGET_TOKENIZER,
          ModelFiles.WEIGHTS);

  private ModelFolder() {}

  /**
   * Reads a model and, where there are any, its tokenizers.
   *
   * @throws CheckpointException if the folder is no model or one of its files is broken or does not
   *     fit the others, or the model is too large for the memory
   */
  public static LoadedModel open(Path folder) throws CheckpointException {
    return open(folder, new Watch((bytes, of) -> {}, () -> false));
  }

  /**
   * Reads a model as {@link #open(Path)} does, and tells how far it is.
   *
   * @param cancelled whether the model is no longer wanted; asked often
   * @throws CheckpointException as there
   * @throws java.util.concurrent.CancellationException if the model is no longer wanted
   */
  public static LoadedModel open(Path folder, Progress progress, BooleanSupplier cancelled)
      throws CheckpointException {
    return open(folder, new Watch(progress, cancelled));
  }

  private static LoadedModel open(Path folder, Watch watch) throws CheckpointException {
    ModelFiles files = ModelFiles.in(folder);
    ModelConfig config = SentenceFiles.apply(folder, ConfigFile.read(files.config()));
    String name = name(folder);
    try (TensorStore store = files.openWeights();
        Aside<Tokenizers> tokenizers = Aside.start(() -> Tokenizers.in(folder, config));
        Aside<String> sha256 = Aside.start(() -> Fingerprint.of(folder, files.names()))) {
      Model model = Weights.read(name, store, config, watch);
      return new LoadedModel(
          name,
          folder,
          sha256.result(),
          model,
          tokenizers.result().source(),
          tokenizers.result().target());
    }
  }

  /** Whether there is a configuration in the folder. */
  static boolean isModel(Path folder) {
    return Files.isRegularFile(folder.resolve(ModelFiles.CONFIG));
  }

  private static String name(Path folder) {
    return folder.toAbsolutePath().normalize().getFileName().toString();
  }

  /**
   * Writes a model folder that {@link #open} reads. All files are written into a folder beside it
   * and moved into place when they are whole; a failure before leaves what was there. Other files
   * of an existing folder stay.
   *
   * @throws CheckpointException if the folder cannot be written
   */
  public static void save(
      Path folder, Transformer model, Optional<Tokenizer> source, Optional<Tokenizer> target)
      throws CheckpointException {
    WholeFolder.write(
        folder,
        SAVED,
        part -> {
          Files.writeString(
              part.resolve(ModelFiles.CONFIG), TransformerFields.write(model.config()));
          if (source.isPresent()) {
            Files.writeString(part.resolve(ModelFiles.SOURCE_TOKENIZER), source.get().toJson());
          }
          if (target.isPresent()) {
            Files.writeString(part.resolve(ModelFiles.TARGET_TOKENIZER), target.get().toJson());
          }
          Weights.write(part.resolve(ModelFiles.WEIGHTS), model);
        });
  }
}
