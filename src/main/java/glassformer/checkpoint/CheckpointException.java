package glassformer.checkpoint;

import glassformer.text.TokenizerException;
import glassformer.words.Words;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A file or folder of a model that cannot be used; the message says which, what is wrong and what
 * would be right.
 */
public final class CheckpointException extends IOException {
  private static final long serialVersionUID = 1;

  /**
   * @param where the file or folder, as the message begins
   * @param key of the rest of the message
   * @param details what fills its places; numbers are written without grouping
   */
  public CheckpointException(String where, String key, Object... details) {
    super(where + ": " + Words.text(key, Arrays.stream(details).map(String::valueOf).toArray()));
  }

  public CheckpointException(Throwable cause, String where, String key, Object... details) {
    this(where, key, details);
    initCause(cause);
  }

  /** The same message, of a tokenizer's file. */
  CheckpointException(TokenizerException e) {
    super(e.getMessage(), e);
  }

  /** The exception for a file that could not be read; the same one if it is of this class. */
  static CheckpointException reading(IOException e, Path path) {
    if (e instanceof CheckpointException known) {
      return known;
    }
    String file = path.getFileName().toString();
    if (e instanceof NoSuchFileException) {
      return new CheckpointException(
          e, file, "checkpoint.file.missing", path.toAbsolutePath().getParent());
    }
    if (e instanceof AccessDeniedException) {
      return new CheckpointException(e, file, "checkpoint.file.denied", path.toAbsolutePath());
    }
    return new CheckpointException(e, file, "checkpoint.file.unreadable", e.getMessage());
  }

  /** The exception for a file that could not be written; the same one if it is of this class. */
  static CheckpointException writing(IOException e, Path path) {
    if (e instanceof CheckpointException known) {
      return known;
    }
    String file = path.getFileName().toString();
    Path folder = path.toAbsolutePath().getParent();
    if (!Files.isDirectory(folder)) {
      return new CheckpointException(e, file, "checkpoint.file.parent", folder);
    }
    if (e instanceof AccessDeniedException) {
      return new CheckpointException(e, file, "checkpoint.file.denied", folder);
    }
    return new CheckpointException(e, file, "checkpoint.file.unwritable", e.getMessage());
  }
}
