package glassformer.app;

import glassformer.session.SavedSession;
import glassformer.session.SessionFile;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.util.Duration;

/** Saves the session in every pause and at the end, away from the JavaFX thread. */
final class SessionKeeper {
  private static final Duration PAUSE = Duration.millis(800);
  private static final int LONGEST_SAVE_SECONDS = 5;

  private final SessionFile file;
  private final Supplier<SavedSession> session;
  private final Consumer<IOException> onFailure;
  private final PauseTransition pause = new PauseTransition(PAUSE);
  private final ExecutorService saver =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "session-keeper");
            thread.setDaemon(true);
            return thread;
          });

  SessionKeeper(SessionFile file, Supplier<SavedSession> session, Consumer<IOException> onFailure) {
    this.file = file;
    this.session = session;
    this.onFailure = onFailure;
    pause.setOnFinished(event -> save());
  }

  /** Something changed: it is saved when nothing changes for a while, unless all is over. */
  void changed() {
    if (!saver.isShutdown()) {
      pause.playFromStart();
    }
  }

  private void save() {
    SavedSession now = session.get();
    saver.execute(
        () -> {
          try {
            file.save(now);
          } catch (IOException e) {
            Platform.runLater(() -> onFailure.accept(e));
          }
        });
  }

  /** Saves for the last time and waits until it is done. */
  void close() {
    pause.stop();
    save();
    saver.shutdown();
    try {
      saver.awaitTermination(LONGEST_SAVE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
