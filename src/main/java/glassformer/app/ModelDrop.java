package glassformer.app;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/** A model folder, or one of its files, dropped on the window. */
final class ModelDrop {
  private ModelDrop() {}

  static void accept(Scene scene, Consumer<Path> onFolder) {
    scene.addEventFilter(
        DragEvent.DRAG_OVER,
        event -> {
          if (folder(event.getDragboard()).isPresent()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
          }
        });
    scene.addEventFilter(
        DragEvent.DRAG_DROPPED,
        event -> {
          Optional<Path> folder = folder(event.getDragboard());
          folder.ifPresent(onFolder);
          event.setDropCompleted(folder.isPresent());
          event.consume();
        });
  }

  private static Optional<Path> folder(Dragboard board) {
    return board.hasFiles() ? folder(board.getFiles()) : Optional.empty();
  }

  /** The folder that was dropped, or the one a single dropped file is in. */
  static Optional<Path> folder(List<File> files) {
    if (files.size() != 1) {
      return Optional.empty();
    }
    File file = files.get(0);
    return Optional.ofNullable(file.isDirectory() ? file : file.getAbsoluteFile().getParentFile())
        .map(File::toPath);
  }
}
