package glassformer.checkpoint;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes files that are either whole or not there: beside their place first, then moved into it.
 */
public final class WholeFile {

  /** What a file is to contain. */
  @FunctionalInterface
  public interface Content {
    void writeTo(FileChannel channel) throws IOException;
  }

  private WholeFile() {}

  /**
   * Writes a file. A failure leaves what was there before, and nothing else.
   *
   * @throws CheckpointException if the file cannot be written
   */
  public static void write(Path file, Content content) throws CheckpointException {
    try {
      writeBesideAndMove(file, content);
    } catch (IOException e) {
      throw CheckpointException.writing(e, file);
    }
  }

  /**
   * Writes bytes to a file. A failure leaves what was there before, and nothing else.
   *
   * @throws CheckpointException if the file cannot be written
   */
  public static void write(Path file, byte[] bytes) throws CheckpointException {
    write(file, channel -> Channels.newOutputStream(channel).write(bytes));
  }

  private static void writeBesideAndMove(Path file, Content content) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (FileChannel channel =
          FileChannel.open(
              part,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        content.writeTo(channel);
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
