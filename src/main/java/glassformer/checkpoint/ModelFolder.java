package glassformer.checkpoint;

import glassformer.model.Transformer;
import glassformer.model.TransformerConfig;
import glassformer.text.Tokenizer;
import glassformer.text.TokenizerException;
import glassformer.text.WordTokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Opens and saves model folders of family {@code transformer}. */
public final class ModelFolder {
  static final String CONFIG = "config.json";
  static final String WEIGHTS = "model.safetensors";
  static final String SOURCE_TOKENIZER = "source_tokenizer.json";
  static final String TARGET_TOKENIZER = "target_tokenizer.json";

  /** All files of a folder, in the order they are moved into place: the weights last. */
  static final List<String> FILES = List.of(CONFIG, SOURCE_TOKENIZER, TARGET_TOKENIZER, WEIGHTS);

  private ModelFolder() {}

  /**
   * Reads a model and, where there are any, its tokenizers.
   *
   * @throws CheckpointException if the folder is no model or one of its files is broken or does not
   *     fit the others
   */
  public static LoadedModel open(Path folder) throws CheckpointException {
    checkIsModel(folder);
    TransformerConfig config = ConfigFile.read(folder.resolve(CONFIG));
    Optional<Tokenizer> source =
        tokenizer(folder.resolve(SOURCE_TOKENIZER), "source_vocab_size", config.sourceVocabulary());
    Optional<Tokenizer> target =
        tokenizer(folder.resolve(TARGET_TOKENIZER), "target_vocab_size", config.targetVocabulary());
    Transformer model = Weights.read(folder.resolve(WEIGHTS), config);
    return new LoadedModel(
        name(folder), folder, Fingerprint.of(folder, FILES), model, source, target);
  }

  /** Whether there is a configuration in the folder. */
  static boolean isModel(Path folder) {
    return Files.isRegularFile(folder.resolve(CONFIG));
  }

  private static String name(Path folder) {
    return folder.toAbsolutePath().normalize().getFileName().toString();
  }

  private static void checkIsModel(Path folder) throws CheckpointException {
    if (!Files.isDirectory(folder)) {
      throw new CheckpointException(folder.toString(), "checkpoint.folder.missing");
    }
    if (!isModel(folder)) {
      throw new CheckpointException(
          folder.toString(), "checkpoint.folder.empty", CONFIG, WEIGHTS, content(folder));
    }
  }

  private static String content(Path folder) throws CheckpointException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .sorted()
          .limit(5)
          .collect(Collectors.joining(", "));
    } catch (IOException e) {
      throw CheckpointException.reading(e, folder);
    }
  }

  private static Optional<Tokenizer> tokenizer(Path path, String field, int size)
      throws CheckpointException {
    if (Files.notExists(path)) {
      return Optional.empty();
    }
    WordTokenizer tokenizer;
    try {
      tokenizer = WordTokenizer.read(path);
    } catch (TokenizerException e) {
      throw new CheckpointException(e);
    }
    if (tokenizer.vocabularySize() != size) {
      throw new CheckpointException(
          path.getFileName().toString(),
          "checkpoint.tokenizer.size",
          tokenizer.vocabularySize(),
          field,
          size);
    }
    return Optional.of(tokenizer);
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
        FILES,
        part -> {
          Files.writeString(part.resolve(CONFIG), ConfigFile.write(model.config()));
          if (source.isPresent()) {
            Files.writeString(part.resolve(SOURCE_TOKENIZER), source.get().toJson());
          }
          if (target.isPresent()) {
            Files.writeString(part.resolve(TARGET_TOKENIZER), target.get().toJson());
          }
          Weights.write(part.resolve(WEIGHTS), model);
        });
  }
}
