package glassformer.app;

import glassformer.figure.Palette;
import glassformer.session.Depth;
import glassformer.session.Walk;
import glassformer.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import javafx.util.StringConverter;
import org.kordamp.ikonli.javafx.FontIcon;

/** The player at the bottom: steps through the walk, and moves by itself only while it plays. */
public final class PlayerController {
  private static final List<Double> SPEEDS = List.of(0.5, 1.0, 2.0, 4.0);
  private static final double SECONDS_A_STOP = 1.5;

  private final Workbench workbench;
  private final ObservableValue<Palette> palette;
  private final Timeline playing =
      new Timeline(new KeyFrame(Duration.seconds(SECONDS_A_STOP), event -> playOn()));

  @FXML private HBox player;
  @FXML private Button first;
  @FXML private Button previous;
  @FXML private Button play;
  @FXML private Button next;
  @FXML private Button last;
  @FXML private ComboBox<Double> speed;
  @FXML private Label count;
  @FXML private ComboBox<Depth> depth;

  PlayerController(Workbench workbench, ObservableValue<Palette> palette) {
    this.workbench = workbench;
    this.palette = palette;
    playing.setCycleCount(Animation.INDEFINITE);
  }

  @FXML
  private void initialize() {
    ScrubBar scrub = new ScrubBar(workbench, palette);
    HBox.setHgrow(scrub, Priority.ALWAYS);
    player.getChildren().add(player.getChildren().indexOf(count), scrub);
    Shortcuts.Command.FIRST.dress(first, () -> workbench.goTo(0));
    Shortcuts.Command.PREVIOUS.dress(previous, workbench::previous);
    Shortcuts.Command.PLAY.dress(play, this::togglePlay);
    Shortcuts.Command.NEXT.dress(next, workbench::next);
    Shortcuts.Command.LAST.dress(last, () -> workbench.goTo(Integer.MAX_VALUE));
    speed.getItems().setAll(SPEEDS);
    speed.setConverter(names(value -> Words.text("app.player.speed", value)));
    speed.setValue(1.0);
    speed.valueProperty().addListener((observable, before, now) -> playing.setRate(now));
    speed.setTooltip(new Tooltip(Words.text("app.player.speed.tooltip")));
    depth.getItems().setAll(Depth.values());
    depth.setConverter(
        names(value -> Words.text("app.depth." + value.name().toLowerCase(Locale.ROOT))));
    depth.valueProperty().addListener((observable, before, now) -> setDepth(now));
    depth.setTooltip(new Tooltip(Words.text("app.depth.tooltip")));
    workbench.focus().addListener((observable, before, now) -> refresh());
    workbench.walk().addListener((observable, before, now) -> refresh());
    refresh();
  }

  private void setDepth(Depth chosen) {
    if (chosen != workbench.focus().get().depth()) {
      workbench.setDepth(chosen);
    }
  }

  private static <T> StringConverter<T> names(Function<T, String> name) {
    return new StringConverter<>() {
      @Override
      public String toString(T value) {
        return value == null ? "" : name.apply(value);
      }

      @Override
      public T fromString(String text) {
        throw new UnsupportedOperationException("the choice cannot be typed");
      }
    };
  }

  private void refresh() {
    Walk walk = workbench.walk().get();
    int size = walk == null ? 0 : walk.size();
    int stop = workbench.stop();
    count.setText(size == 0 ? "" : Words.text("app.player.count", stop + 1, size));
    depth.setValue(workbench.focus().get().depth());
    first.setDisable(stop == 0);
    previous.setDisable(stop == 0);
    next.setDisable(stop >= size - 1);
    last.setDisable(stop >= size - 1);
  }

  /** Starts at the current stop, or from the beginning when at the end; or stops. */
  void togglePlay() {
    if (isPlaying()) {
      stop();
      return;
    }
    Walk walk = workbench.walk().get();
    if (walk == null) {
      return;
    }
    if (workbench.stop() >= walk.size() - 1) {
      workbench.goTo(0);
    }
    playing.play();
    icon("fth-pause");
  }

  boolean isPlaying() {
    return playing.getStatus() == Animation.Status.RUNNING;
  }

  void stop() {
    playing.stop();
    icon("fth-play");
  }

  private void playOn() {
    workbench.next();
    if (workbench.stop() >= workbench.walk().get().size() - 1) {
      stop();
    }
  }

  private void icon(String literal) {
    ((FontIcon) play.getGraphic()).setIconLiteral(literal);
  }
}
