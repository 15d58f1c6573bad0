package glassformer.app.inspector;

import glassformer.trace.Operand;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A name on the left and its number on the right. */
final class NumberRow extends HBox {
  private final Label name = new Label();
  private final OperandLink number;

  NumberRow(Consumer<Operand> follow) {
    number = new OperandLink(follow);
    getStyleClass().add("number-row");
    name.getStyleClass().add("number-name");
    name.setMaxWidth(Double.MAX_VALUE);
    name.setMinHeight(USE_PREF_SIZE);
    name.setWrapText(true);
    HBox.setHgrow(name, Priority.ALWAYS);
    getChildren().addAll(name, number);
  }

  /** A number that was computed on the way. */
  void show(String called, String text) {
    name.setText(called);
    number.show(text);
  }

  /** Holds no number. */
  void clear() {
    number.clear();
  }

  /** A number that was read. */
  void show(String called, String text, Operand operand, PlaceNames names) {
    name.setText(called);
    number.show(operand, names);
    number.setText(text);
  }
}
