package glassformer.app;

import glassformer.app.export.FileChoice;
import glassformer.checkpoint.LoadedModel;
import glassformer.checkpoint.ModelFolder;
import glassformer.checkpoint.ModelLibrary;
import glassformer.session.Run;
import glassformer.session.SessionFile;
import glassformer.session.TestModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/** The real window on a small untrained model, with a session file of its own. */
final class WindowFixture {
  /** How long a test waits for something that must happen, before it fails. */
  private static final int PATIENCE_SECONDS = 30;

  final Path folder;
  final SessionFile session;
  final ModelLibrary library;
  MainWindow window;

  /** Where the user saves; nowhere, unless a test says where. */
  FileChoice files = (owner, title, folder, name, endings) -> Optional.empty();

  private Stage shown;

  WindowFixture() throws IOException {
    folder = Files.createTempDirectory("glassformer");
    session = new SessionFile(folder.resolve("session.json"));
    library = new ModelLibrary(folder.resolve("models"));
    LoadedModel model = TestModels.random();
    ModelFolder.save(
        Files.createDirectories(library.models()).resolve("translator"),
        model.encoderDecoder().orElseThrow(),
        model.sourceTokenizer(),
        model.targetTokenizer());
  }

  /**
   * Saves a golden case of a pretrained model's family as a folder. It reads {@code w0} and so on.
   */
  Path saveGolden(String family, String name) throws IOException {
    Path saved = Files.createDirectories(folder.resolve(name));
    for (String file : List.of("config.json", "model.safetensors")) {
      Files.copy(Path.of("src/test/resources/golden", family, file), saved.resolve(file));
    }
    Files.writeString(saved.resolve("tokenizer.json"), words(TestModels.golden(family)));
    return saved;
  }

  private static String words(LoadedModel model) {
    return model.sourceTokenizer().or(model::targetTokenizer).orElseThrow().toJson();
  }

  void open(Stage stage) {
    shown = stage;
    window =
        new MainWindow(
            stage,
            library,
            session,
            (owner, title, folder, name, endings) ->
                files.save(owner, title, folder, name, endings));
    stage.setX(0); // an earlier test's window may have stood elsewhere
    stage.setY(0);
    stage.sizeToScene();
    window.show();
  }

  Workbench workbench() {
    return window.workbench();
  }

  /** Waits until the newest run satisfies the condition, and the window has drawn it. */
  Run awaitRun(Predicate<Run> condition) throws TimeoutException {
    await(() -> workbench().run().get() != null && condition.test(workbench().run().get()));
    WaitForAsyncUtils.waitForFxEvents();
    return workbench().run().get();
  }

  Run awaitSource(String text) throws TimeoutException {
    return awaitRun(run -> run.scenario().source().equals(text));
  }

  static void await(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
  }

  void close() throws TimeoutException {
    boolean[] closed = {false};
    Platform.runLater(
        () -> {
          window.close();
          shown.close();
          closed[0] = true;
        });
    await(() -> closed[0]);
    window = null;
  }

  /** Closes the window and deletes its files. */
  void end() throws IOException, TimeoutException {
    close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
