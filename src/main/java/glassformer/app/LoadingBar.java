package glassformer.app;

import glassformer.session.Loading;
import glassformer.words.Words;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;

/** How far a model is read, and a way to stay with the one before; shown when it takes a while. */
final class LoadingBar extends HBox {
  private static final Duration PATIENCE = Duration.millis(300);

  private final Label text = new Label();
  private final ProgressBar bar = new ProgressBar();
  private final PauseTransition patience = new PauseTransition(PATIENCE);

  LoadingBar(Workbench workbench) {
    setId("loading");
    getStyleClass().addAll("notice", "loading");
    setAlignment(Pos.CENTER_LEFT);
    Button cancel = new Button(Words.text("app.cancel"));
    cancel.setId("loading-cancel");
    cancel.setOnAction(event -> workbench.cancelLoading());
    cancel.visibleProperty().bind(workbench.run().isNotNull());
    HBox.setHgrow(bar, Priority.ALWAYS);
    bar.setMaxWidth(Double.MAX_VALUE);
    getChildren().addAll(text, bar, cancel);
    setVisible(false);
    managedProperty().bind(visibleProperty());
    patience.setOnFinished(event -> setVisible(true));
    workbench.loading().addListener((observable, before, now) -> show(now));
    show(workbench.loading().get());
  }

  private void show(Optional<Loading> loading) {
    if (loading.isEmpty()) {
      patience.stop();
      setVisible(false);
      return;
    }
    text.setText(Words.text("app.loading", ModelNames.title(loading.get().model())));
    bar.setProgress(loading.get().share());
    if (!isVisible() && patience.getStatus() != javafx.animation.Animation.Status.RUNNING) {
      patience.playFromStart();
    }
  }
}
