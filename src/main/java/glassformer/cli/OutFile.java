package glassformer.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** A file that a command is to write. */
final class OutFile {
  private OutFile() {}

  /** Checks that it names a file, before anything is computed for it. */
  static void check(Path file) throws InputException {
    if (Files.isDirectory(file)) {
      throw InputException.of("cli.out.folder", file.toAbsolutePath());
    }
  }
}
