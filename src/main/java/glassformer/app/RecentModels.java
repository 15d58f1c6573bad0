package glassformer.app;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The model folders that were opened last, the newest first. */
final class RecentModels {
  private static final int MOST = 8;

  private final ObservableList<String> folders = FXCollections.observableArrayList();

  RecentModels(List<String> saved) {
    folders.setAll(saved.stream().limit(MOST).toList());
  }

  /** A folder was opened and its model runs. */
  void opened(String folder) {
    List<String> next = new ArrayList<>(folders);
    next.remove(folder);
    next.add(0, folder);
    if (!folders.equals(next)) {
      folders.setAll(next.stream().limit(MOST).toList());
    }
  }

  ObservableList<String> folders() {
    return folders;
  }
}
