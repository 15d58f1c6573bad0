package glassformer.app;

import glassformer.words.Words;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;

/** The menu of models: the built-in ones, the folders opened last, and any other folder. */
final class ModelPicker {
  private final MenuButton menu;
  private final Workbench workbench;
  private final List<String> builtIn;
  private final RecentModels recent;
  private final Supplier<Optional<Path>> chooser;

  /**
   * @param chooser asks the user for a folder
   */
  ModelPicker(
      MenuButton menu,
      Workbench workbench,
      List<String> builtIn,
      RecentModels recent,
      Supplier<Optional<Path>> chooser) {
    this.menu = menu;
    this.workbench = workbench;
    this.builtIn = builtIn;
    this.recent = recent;
    this.chooser = chooser;
    menu.setTooltip(new Tooltip(Words.text("app.model.tooltip")));
    recent.folders().addListener((ListChangeListener<String>) change -> build());
    workbench.run().addListener((observable, before, now) -> remember(now.scenario().model()));
    build();
  }

  /** Asks for a folder in the system's own dialog. */
  static Supplier<Optional<Path>> dialog(Window owner, RecentModels recent) {
    return () -> {
      DirectoryChooser chooser = new DirectoryChooser();
      chooser.setTitle(Words.text("app.model.choose"));
      recent.folders().stream()
          .map(folder -> Path.of(folder).toAbsolutePath().getParent())
          .filter(Files::isDirectory)
          .findFirst()
          .ifPresent(folder -> chooser.setInitialDirectory(folder.toFile()));
      return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
    };
  }

  private void remember(String model) {
    if (!builtIn.contains(model)) {
      recent.opened(model);
    }
  }

  private void build() {
    menu.getItems().clear();
    for (String name : builtIn) {
      add(name, ModelNames.title(name), ModelNames.about(name));
    }
    if (!recent.folders().isEmpty()) {
      menu.getItems().add(new SeparatorMenuItem());
      for (String folder : recent.folders()) {
        add(folder, ModelNames.title(folder), folder);
      }
    }
    MenuItem open = new MenuItem(Words.text("app.model.open"));
    open.setId("open-model");
    open.setAccelerator(Shortcuts.Command.OPEN_MODEL.firstKey());
    open.setOnAction(event -> open());
    menu.getItems().addAll(new SeparatorMenuItem(), open);
  }

  private void add(String model, String title, String about) {
    Label name = new Label(title);
    name.getStyleClass().add("model-title");
    Label more = new Label(about);
    more.getStyleClass().add("model-about");
    MenuItem item = new MenuItem(null, new VBox(name, more));
    item.setId("model-" + title);
    item.setOnAction(event -> workbench.open(model));
    menu.getItems().add(item);
  }

  /** Lets the user choose a folder and opens it. */
  void open() {
    chooser.get().ifPresent(folder -> workbench.open(folder.toString()));
  }
}
