package glassformer.checkpoint;

import glassformer.model.ModelConfig;
import glassformer.model.TransformerConfig;
import glassformer.text.Tokenizer;
import glassformer.text.TokenizerException;
import glassformer.text.WordTokenizer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What turns text into a model's ids.
 *
 * @param source of what the encoder reads, where there is one
 * @param target of what the decoder reads and predicts, where there is one
 */
record Tokenizers(Optional<Tokenizer> source, Optional<Tokenizer> target) {

  /** Those in a model's folder; a model without any takes ids. */
  static Tokenizers in(Path folder, ModelConfig config) throws CheckpointException {
    if (config instanceof TransformerConfig) {
      return new Tokenizers(
          words(
              folder, ModelFiles.SOURCE_TOKENIZER, "source_vocab_size", config.sourceVocabulary()),
          words(
              folder, ModelFiles.TARGET_TOKENIZER, "target_vocab_size", config.targetVocabulary()));
    }
    return oneSided(read(folder, ModelFiles.TOKENIZER, Tokenizer::read), config);
  }

  /**
   * The tokenizer of a model that has only one side.
   *
   * @throws CheckpointException if the model lacks one of its ids
   */
  static Tokenizers oneSided(Optional<Tokenizer> tokenizer, ModelConfig config)
      throws CheckpointException {
    if (tokenizer.isPresent()) {
      int rows = Math.max(config.sourceVocabulary(), config.targetVocabulary());
      checkFits(tokenizer.get(), rows);
    }
    return config.hasEncoder()
        ? new Tokenizers(tokenizer, Optional.empty())
        : new Tokenizers(Optional.empty(), tokenizer);
  }

  /**
   * A model's table may have more rows than a pretrained tokenizer has tokens, as where the number
   * was rounded up.
   */
  private static void checkFits(Tokenizer tokenizer, int rows) throws CheckpointException {
    if (tokenizer instanceof WordTokenizer) {
      checkSame(ModelFiles.TOKENIZER, tokenizer, "vocab_size", rows);
    } else if (tokenizer.vocabularySize() > rows) {
      throw new CheckpointException(
          ModelFiles.TOKENIZER, "checkpoint.tokenizer.large", tokenizer.vocabularySize() - 1, rows);
    }
  }

  private static Optional<Tokenizer> words(Path folder, String file, String field, int rows)
      throws CheckpointException {
    Optional<Tokenizer> tokenizer = read(folder, file, WordTokenizer::read);
    if (tokenizer.isPresent()) {
      checkSame(file, tokenizer.get(), field, rows);
    }
    return tokenizer;
  }

  private static void checkSame(String file, Tokenizer tokenizer, String field, int rows)
      throws CheckpointException {
    if (tokenizer.vocabularySize() != rows) {
      throw new CheckpointException(
          file, "checkpoint.tokenizer.size", tokenizer.vocabularySize(), field, rows);
    }
  }

  @FunctionalInterface
  private interface Reader {
    Tokenizer read(Path path) throws TokenizerException;
  }

  private static Optional<Tokenizer> read(Path folder, String file, Reader reader)
      throws CheckpointException {
    Path path = folder.resolve(file);
    if (Files.notExists(path)) {
      return Optional.empty();
    }
    if (Files.isDirectory(path)) {
      throw new CheckpointException(file, "checkpoint.file.directory", path.toAbsolutePath());
    }
    try {
      return Optional.of(reader.read(path));
    } catch (TokenizerException e) {
      throw new CheckpointException(e);
    }
  }
}
