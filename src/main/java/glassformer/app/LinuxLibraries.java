package glassformer.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The system's libraries that JavaFX loads on Linux. Without them it prints stack traces of its
 * own, so they are looked for before it starts.
 */
final class LinuxLibraries {
  /** What JavaFX draws text with. */
  static final List<String> TEXT = List.of("libpango-1.0.so.0", "libpangoft2-1.0.so.0");

  /** What JavaFX opens windows with. */
  static final List<String> WINDOW = List.of("libgtk-3.so.0");

  private static final Path LINKER_CACHE = Path.of("/sbin/ldconfig");

  private LinuxLibraries() {}

  /** Whether one of them is known to be missing; where nobody can tell, none is. */
  static boolean areMissing(List<String> libraries) {
    if (!Files.isExecutable(LINKER_CACHE) || System.getenv("LD_LIBRARY_PATH") != null) {
      return false;
    }
    try {
      Process process = new ProcessBuilder(LINKER_CACHE.toString(), "-p").start();
      String known = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return !known.isBlank() && !libraries.stream().allMatch(known::contains);
    } catch (IOException e) {
      return false; // JavaFX will tell
    }
  }
}
