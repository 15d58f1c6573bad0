package glassformer.app.export;

import glassformer.session.Run;
import glassformer.words.Words;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;

/**
 * What becomes of an export: how far it is and a way to stop it, where it takes a while; then what
 * was written or what went wrong.
 */
public final class ExportProgress extends HBox {
  private static final Duration PATIENCE = Duration.millis(500);
  private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

  private final Label message = new Label();
  private final ProgressBar bar = new ProgressBar();
  private final Button cancel = new Button(Words.text("export.cancel"));
  private final HBox waiting = new HBox(bar, cancel);
  private final PauseTransition patience = new PauseTransition(PATIENCE);
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private ExportWork work;

  public ExportProgress() {
    getStyleClass().add("export-progress");
    setAlignment(Pos.CENTER_LEFT);
    message.setId("export-message");
    message.getStyleClass().add("export-message");
    message.setWrapText(true);
    bar.setId("export-bar");
    cancel.setId("export-cancel");
    cancel.setOnAction(event -> cancel());
    waiting.getStyleClass().add("export-waiting");
    waiting.setAlignment(Pos.CENTER_LEFT);
    waiting.setVisible(false);
    waiting.managedProperty().bind(waiting.visibleProperty());
    message.managedProperty().bind(waiting.visibleProperty().not());
    message.visibleProperty().bind(waiting.visibleProperty().not());
    HBox.setHgrow(message, Priority.ALWAYS);
    HBox.setHgrow(waiting, Priority.ALWAYS);
    HBox.setHgrow(bar, Priority.ALWAYS);
    bar.setMaxWidth(Double.MAX_VALUE);
    message.setMaxWidth(Double.MAX_VALUE);
    message.setMinHeight(USE_PREF_SIZE);
    cancel.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(message, waiting);
    patience.setOnFinished(event -> waiting.setVisible(true));
  }

  /** Whether an export is under way. */
  ReadOnlyBooleanProperty running() {
    return running.getReadOnlyProperty();
  }

  /** Says something that is no failure. */
  void say(String text) {
    message.setText(text);
    message.pseudoClassStateChanged(FAILED, false);
  }

  void fail(String text) {
    message.setText(text);
    message.pseudoClassStateChanged(FAILED, true);
  }

  void cancel() {
    if (work != null) {
      work.cancel();
    }
  }

  /**
   * Begins an export; nothing else runs here meanwhile.
   *
   * @param run that the job reads
   * @param done what is to be said of the result
   */
  <T> void start(Run run, ExportWork.Job<T> job, Function<T, String> done) {
    running.set(true);
    say("");
    bar.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
    patience.playFromStart();
    work =
        ExportWork.start(run, Platform::runLater, job, listener(result -> say(done.apply(result))));
  }

  private <T> ExportWork.Listener<T> listener(Consumer<T> onDone) {
    return new ExportWork.Listener<>() {
      @Override
      public void progressed(double share) {
        bar.setProgress(share);
      }

      @Override
      public void done(T result) {
        end();
        onDone.accept(result);
      }

      @Override
      public void cancelled() {
        end();
        say(Words.text("export.cancelled"));
      }

      @Override
      public void failed(String reason) {
        end();
        fail(reason);
      }
    };
  }

  private void end() {
    if (patience.getStatus() == Animation.Status.RUNNING) {
      patience.stop();
    }
    waiting.setVisible(false);
    running.set(false);
  }
}
