package glassformer.app.inspector;

import glassformer.app.TextClipboard;
import glassformer.words.Words;
import javafx.scene.control.Button;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;

/** A step's full name, which a click copies. */
final class StepNameLabel extends Button {
  private String name = "";

  StepNameLabel() {
    setId("inspector-step-name");
    getStyleClass().setAll("step-name");
    setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
    setMnemonicParsing(false);
    setTooltip(new Tooltip(Words.text("inspector.copy_name")));
    setOnAction(event -> copy());
  }

  void show(String next) {
    name = next;
    setText(next);
  }

  private void copy() {
    TextClipboard.copy(name);
    setText(Words.text("inspector.copied"));
  }
}
