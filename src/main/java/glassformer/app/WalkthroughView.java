package glassformer.app;

import glassformer.app.map.MapView;
import glassformer.app.stage.StageView;
import glassformer.figure.Palette;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.layout.BorderPane;

/** The walkthrough: map, stage and inspector. */
final class WalkthroughView extends BorderPane {
  WalkthroughView(Workbench workbench, ReadOnlyObjectProperty<Palette> palette) {
    getStyleClass().add("walkthrough");
    setLeft(new MapView(workbench, palette));
    setCenter(new StageView(workbench, palette));
  }
}
