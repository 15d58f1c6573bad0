package glassformer.app.export;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/** Buttons side by side of which one is pressed: a few values to choose from. */
public final class Segments<T> extends HBox {
  private final ObjectProperty<T> value = new SimpleObjectProperty<>();

  public Segments() {
    getStyleClass().add("segments");
  }

  ObjectProperty<T> value() {
    return value;
  }

  /**
   * Offers some values.
   *
   * @param id of a value's button, after this node's own
   */
  void offer(List<T> values, Function<T, String> name, Function<T, String> id) {
    getChildren().clear();
    for (T offered : values) {
      int place = getChildren().size();
      ToggleButton button = new ToggleButton(name.apply(offered));
      button.setId(getId() + "-" + id.apply(offered));
      button
          .getStyleClass()
          .add(place == 0 ? "left-pill" : place < values.size() - 1 ? "center-pill" : "right-pill");
      button.setMinWidth(USE_PREF_SIZE);
      button.setOnAction(
          event -> {
            button.setSelected(true);
            value.set(offered);
          });
      value.addListener((observable, before, now) -> button.setSelected(offered.equals(now)));
      getChildren().add(button);
    }
  }
}
