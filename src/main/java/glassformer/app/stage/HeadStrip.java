package glassformer.app.stage;

import glassformer.app.Workbench;
import glassformer.figure.Heatmap;
import glassformer.figure.Palette;
import glassformer.words.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/** The step in every head of its layer; a click changes the head and keeps the step. */
final class HeadStrip extends ScrollPane {
  private final Workbench workbench;
  private final ReadOnlyObjectProperty<Palette> palette;
  private final HBox row = new HBox();
  private final List<ToggleButton> buttons = new ArrayList<>();
  private double side = 64;

  HeadStrip(Workbench workbench, ReadOnlyObjectProperty<Palette> palette) {
    this.workbench = workbench;
    this.palette = palette;
    setId("heads");
    row.getStyleClass().add("head-strip");
    setContent(row);
    setVbarPolicy(ScrollBarPolicy.NEVER);
    setFitToHeight(true);
    setFocusTraversable(false);
    setMinViewportHeight(0);
  }

  /** The pictures of one step in all heads; none where it has no heads. */
  void show(List<Heatmap> heads, int selected) {
    while (buttons.size() < heads.size()) {
      buttons.add(button(buttons.size()));
    }
    row.getChildren().setAll(buttons.subList(0, heads.size()));
    for (int head = 0; head < heads.size(); head++) {
      ToggleButton button = buttons.get(head);
      button.setSelected(head == selected);
      ((Thumbnail) button.getGraphic()).show(heads.get(head));
    }
    setVisible(!heads.isEmpty());
  }

  /** The side of a thumbnail, in pixels. */
  void setSide(double pixels) {
    side = pixels;
    for (ToggleButton button : buttons) {
      ((Thumbnail) button.getGraphic()).setSide(side);
    }
  }

  private ToggleButton button(int head) {
    Thumbnail thumbnail = new Thumbnail(palette);
    thumbnail.setSide(side);
    ToggleButton button = new ToggleButton(Words.text("stage.head", head + 1), thumbnail);
    button.setId("head-" + (head + 1));
    button.getStyleClass().add("head-card");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(
        event -> {
          button.setSelected(true);
          workbench.showHead(head);
        });
    return button;
  }
}
