package glassformer.app.inspector;

import javafx.scene.Node;
import javafx.scene.control.Label;

/** What the sections of the inspector have in common. */
final class Sections {
  private Sections() {}

  static Label heading(String text) {
    Label heading = new Label(text);
    heading.getStyleClass().add("section-heading");
    return heading;
  }

  static Label prose(String id) {
    Label prose = new Label();
    prose.setId(id);
    prose.getStyleClass().add("prose");
    prose.setWrapText(true);
    prose.setMinHeight(Label.USE_PREF_SIZE);
    return prose;
  }

  /** Shows a node, or gives its room to the others. */
  static void setShown(Node node, boolean isShown) {
    node.setManaged(isShown);
    node.setVisible(isShown);
  }
}
