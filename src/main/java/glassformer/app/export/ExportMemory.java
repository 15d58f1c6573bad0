package glassformer.app.export;

import glassformer.session.SavedExports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.stage.Window;

/** How the last exports were set, and where files went. */
public final class ExportMemory {
  private final ReadOnlyObjectWrapper<SavedExports> saved = new ReadOnlyObjectWrapper<>();
  private final FileChoice files;

  public ExportMemory(SavedExports saved, FileChoice files) {
    this.saved.set(saved);
    this.files = files;
  }

  public ReadOnlyObjectProperty<SavedExports> saved() {
    return saved.getReadOnlyProperty();
  }

  void remember(SavedExports next) {
    saved.set(next);
  }

  /**
   * Asks for a file to save, and remembers its folder.
   *
   * @param stem of the name that is offered
   * @param endings that are known, the one that is added to a name without one first
   */
  Optional<Path> ask(Window owner, String title, String stem, List<String> endings) {
    String offered = stem + endings.get(0);
    Optional<Path> chosen = files.save(owner, title, folder(), offered, endings);
    while (chosen.isPresent() && !isComplete(chosen.get(), endings)) {
      Path complete = chosen.get().resolveSibling(chosen.get().getFileName() + endings.get(0));
      if (Files.notExists(complete)) {
        chosen = Optional.of(complete);
      } else { // the system asks before it is overwritten, once it knows the whole name
        String name = complete.getFileName().toString();
        chosen = files.save(owner, title, complete.toAbsolutePath().getParent(), name, endings);
      }
    }
    chosen.ifPresent(
        file -> remember(saved.get().withFolder(file.toAbsolutePath().getParent().toString())));
    return chosen;
  }

  private static boolean isComplete(Path file, List<String> endings) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return endings.stream().anyMatch(name::endsWith);
  }

  private Path folder() {
    Path last = Path.of(saved.get().folder());
    boolean known = !saved.get().folder().isEmpty() && Files.isDirectory(last);
    return known ? last : Path.of(System.getProperty("user.home"));
  }
}
