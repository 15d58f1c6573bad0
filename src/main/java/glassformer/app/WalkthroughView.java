package glassformer.app;

import glassformer.app.inspector.InspectorView;
import glassformer.app.map.MapView;
import glassformer.app.stage.StageView;
import glassformer.figure.Palette;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.layout.BorderPane;

/** The walkthrough: map, stage and inspector. */
final class WalkthroughView extends BorderPane {
  private final StageView stage;

  WalkthroughView(Workbench workbench, ReadOnlyObjectProperty<Palette> palette) {
    getStyleClass().add("walkthrough");
    setLeft(new MapView(workbench, palette));
    stage = new StageView(workbench, palette);
    setCenter(stage);
    InspectorView inspector = new InspectorView(workbench, palette);
    inspector.cursor().bind(stage.cursor());
    setRight(inspector);
  }

  /** Gives the stage the focus, so that arrows step. */
  void focusStage() {
    stage.requestFocus();
  }
}
