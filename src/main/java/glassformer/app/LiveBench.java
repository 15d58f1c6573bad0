package glassformer.app;

import glassformer.checkpoint.ModelLibrary;
import glassformer.cli.LiveBenchmark;
import glassformer.cli.LiveTimings;
import glassformer.session.Focus;
import glassformer.session.SavedExports;
import glassformer.session.SavedSession;
import glassformer.session.Scenario;
import glassformer.session.SessionFile;
import glassformer.session.WindowState;
import glassformer.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.application.Platform;
import javafx.stage.Stage;

/** Measures the program's own window, with a session of its own. */
public final class LiveBench implements LiveBenchmark {
  private static final int WARM_UP = 300;
  private static final int MEASURED = 400;

  @Override
  public LiveTimings measure(String model) throws IOException {
    checkDesktop(Desktop.find());
    Path folder = Files.createTempDirectory("glassformer-bench");
    SessionFile session = new SessionFile(folder.resolve("session.json"));
    try {
      Typing typing =
          model.equals(Scenario.START.model()) ? Typing.sentence() : Typing.longSentence();
      Scenario scenario = Scenario.of(model, typing.next());
      session.save(
          new SavedSession(scenario, Focus.START, WindowState.START, List.of(), SavedExports.NONE));
      return measure(session, typing);
    } finally {
      Files.deleteIfExists(session.path());
      Files.delete(folder);
    }
  }

  private static void checkDesktop(Desktop desktop) throws IOException {
    switch (desktop) {
      case READY -> {}
      case NO_DISPLAY -> throw new IOException(Words.text("cli.bench.live.no-display"));
      case NO_LIBRARIES -> throw new IOException(Words.text("cli.window.no-libraries"));
    }
  }

  private static LiveTimings measure(SessionFile session, Typing typing) throws IOException {
    CompletableFuture<LiveTimings> timings = new CompletableFuture<>();
    try {
      Platform.startup(() -> start(session, typing, timings));
    } catch (UnsupportedOperationException e) {
      checkDesktop(Desktop.of(e));
    }
    try {
      return timings.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw e;
    } finally {
      Platform.exit();
    }
  }

  private static void start(
      SessionFile session, Typing typing, CompletableFuture<LiveTimings> timings) {
    try {
      Stage stage = new Stage();
      MainWindow window = new MainWindow(stage, ModelLibrary.builtIn(), session);
      timings.whenComplete((done, failure) -> Platform.runLater(window::close));
      new LiveBenchRun(window.workbench(), stage.getScene(), typing, WARM_UP, MEASURED, timings)
          .start();
      window.show();
    } catch (RuntimeException e) {
      timings.completeExceptionally(e);
    }
  }
}
