package glassformer.checkpoint;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The models at hand: the built-in ones by name, and every folder.
 *
 * @param models the folder that has one folder for each built-in model
 */
public record ModelLibrary(Path models) {
  private static final Path SAMPLES = Path.of("samples", "models");

  /**
   * The program's own library, {@code samples/models} below the system property {@code
   * glassformer.home}; without it below the folder that {@code lib} with the program's jar is in,
   * or else below the working directory.
   */
  public static ModelLibrary builtIn() {
    String home = System.getProperty("glassformer.home");
    if (home != null) {
      return new ModelLibrary(Path.of(home).resolve(SAMPLES));
    }
    Path besideJar = jar().resolveSibling("..").normalize().resolve(SAMPLES);
    return new ModelLibrary(Files.isDirectory(besideJar) ? besideJar : SAMPLES);
  }

  private static Path jar() {
    try {
      return Path.of(
          ModelLibrary.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The names of the built-in models, sorted. */
  public List<String> names() throws CheckpointException {
    if (!Files.isDirectory(models)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(models)) {
      return folders
          .filter(ModelFolder::isModel)
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw CheckpointException.reading(e, models);
    }
  }

  /**
   * The folder of a model.
   *
   * @param nameOrFolder a built-in model's name, else a folder; {@code ./name} is always a folder
   * @throws CheckpointException if it is neither
   */
  public Path resolve(String nameOrFolder) throws CheckpointException {
    List<String> names = names();
    if (names.contains(nameOrFolder)) {
      return models.resolve(nameOrFolder);
    }
    if (!isFolder(nameOrFolder)) {
      String known = names.isEmpty() ? "-" : String.join(", ", names);
      throw new CheckpointException(
          nameOrFolder, "checkpoint.library.unknown", known, models.toAbsolutePath());
    }
    return Path.of(nameOrFolder);
  }

  private static boolean isFolder(String text) {
    try {
      return !text.isBlank() && Files.isDirectory(Path.of(text));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /**
   * Opens a model.
   *
   * @param nameOrFolder as {@link #resolve} takes it
   */
  public LoadedModel open(String nameOrFolder) throws CheckpointException {
    return ModelFolder.open(resolve(nameOrFolder));
  }
}
