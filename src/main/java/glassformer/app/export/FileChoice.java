package glassformer.app.export;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks the user where a file is to be saved; it asks too before a file is overwritten. */
@FunctionalInterface
public interface FileChoice {

  /**
   * @param folder to begin in
   * @param name that is offered
   * @param endings that the file may have, the one that is offered first: {@code .png}
   * @return empty where the user gave up
   */
  Optional<Path> save(Window owner, String title, Path folder, String name, List<String> endings);

  /** The system's own dialog. */
  static FileChoice ofSystem() {
    return (owner, title, folder, name, endings) -> {
      FileChooser chooser = new FileChooser();
      chooser.setTitle(title);
      chooser.setInitialDirectory(folder.toFile());
      chooser.setInitialFileName(name);
      for (String ending : endings) {
        chooser
            .getExtensionFilters()
            .add(new FileChooser.ExtensionFilter("*" + ending, "*" + ending));
      }
      return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    };
  }
}
