package glassformer.checkpoint;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * The models at hand: the built-in ones by name, MiniLM among them, and every folder.
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
    Set<String> names = new TreeSet<>(Set.of(MiniLm.NAME));
    names.addAll(folders());
    return List.copyOf(names);
  }

  private List<String> folders() throws CheckpointException {
    if (!Files.isDirectory(models)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(models)) {
      return folders
          .filter(ModelFolder::isModel)
          .map(folder -> folder.getFileName().toString())
          .toList();
    } catch (IOException e) {
      throw CheckpointException.reading(e, models);
    }
  }

  /**
   * Opens a model.
   *
   * @param nameOrFolder a built-in model's name, else a folder; {@code ./name} is always a folder
   * @throws CheckpointException if it is neither, or the model cannot be used
   */
  public LoadedModel open(String nameOrFolder) throws CheckpointException {
    return open(nameOrFolder, (bytes, of) -> {}, () -> false);
  }

  /**
   * Opens a model as {@link #open(String)} does, and tells how far it is.
   *
   * @param cancelled whether the model is no longer wanted; asked often
   * @throws CheckpointException as there
   * @throws java.util.concurrent.CancellationException if the model is no longer wanted
   */
  public LoadedModel open(String nameOrFolder, Progress progress, BooleanSupplier cancelled)
      throws CheckpointException {
    return nameOrFolder.equals(MiniLm.NAME)
        ? MiniLm.open(new Watch(progress, cancelled))
        : ModelFolder.open(resolve(nameOrFolder), progress, cancelled);
  }

  /** The folder of a model that is not {@link MiniLm}. */
  Path resolve(String nameOrFolder) throws CheckpointException {
    if (folders().contains(nameOrFolder)) {
      return models.resolve(nameOrFolder);
    }
    if (!exists(nameOrFolder)) {
      throw new CheckpointException(
          nameOrFolder,
          "checkpoint.library.unknown",
          String.join(", ", names()),
          models.toAbsolutePath());
    }
    return Path.of(nameOrFolder);
  }

  private static boolean exists(String text) {
    try {
      return !text.isBlank() && Files.exists(Path.of(text));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
