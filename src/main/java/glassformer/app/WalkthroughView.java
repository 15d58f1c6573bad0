package glassformer.app;

import glassformer.figure.Palette;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.layout.BorderPane;

/** The walkthrough: map, stage and inspector. */
final class WalkthroughView extends BorderPane {
  WalkthroughView(Workbench workbench, ReadOnlyObjectProperty<Palette> palette) {
    getStyleClass().add("walkthrough");
  }
}
