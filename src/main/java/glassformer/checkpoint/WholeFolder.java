package glassformer.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Writes some files of a folder together: into a folder beside it first, then moved into place. */
final class WholeFolder {

  /** What the folder is to contain. */
  @FunctionalInterface
  interface Content {
    void writeTo(Path folder) throws IOException;
  }

  private WholeFolder() {}

  /**
   * Writes a folder.
   *
   * @param files the names of all files that the content may have, in the order in which they are
   *     moved; one that it does not have is removed from the folder
   */
  static void write(Path folder, List<String> files, Content content) throws CheckpointException {
    Path place = folder.toAbsolutePath().normalize();
    try {
      writeBesideAndMove(place, files, content);
    } catch (IOException e) {
      throw CheckpointException.writing(e, place);
    }
  }

  private static void writeBesideAndMove(Path place, List<String> files, Content content)
      throws IOException {
    Path part = place.resolveSibling(place.getFileName() + ".part");
    Files.createDirectories(part);
    try {
      delete(part, files);
      content.writeTo(part);
      if (Files.notExists(place)) {
        Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        return;
      }
      for (String file : files) {
        if (Files.exists(part.resolve(file))) {
          Files.move(part.resolve(file), place.resolve(file), StandardCopyOption.ATOMIC_MOVE);
        } else {
          Files.deleteIfExists(place.resolve(file));
        }
      }
    } finally {
      if (Files.exists(part)) {
        delete(part, files);
        Files.delete(part);
      }
    }
  }

  private static void delete(Path folder, List<String> files) throws IOException {
    for (String file : files) {
      Files.deleteIfExists(folder.resolve(file));
    }
  }
}
