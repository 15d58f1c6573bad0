package glassformer.app;

import glassformer.app.inspector.InspectorView;
import glassformer.app.map.MapView;
import glassformer.app.stage.StageView;
import glassformer.app.stage.Zooming;
import glassformer.figure.Palette;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.layout.Pane;

/**
 * The walkthrough: map, stage and inspector side by side. Where the window is narrow for its text,
 * the inspector gives way first, then the map goes.
 */
final class WalkthroughView extends Pane {
  private static final double LEAST_STAGE = 1.4; // of the map's width, which is a measure of text
  private static final double LEAST_INSPECTOR = 0.7; // of what it prefers
  private static final double CRAMPED = 0.8; // of the least stage

  private final MapView map;
  private final StageView stage;
  private final InspectorView inspector;

  WalkthroughView(Workbench workbench, ReadOnlyObjectProperty<Palette> palette) {
    getStyleClass().add("walkthrough");
    map = new MapView(workbench, palette);
    stage = new StageView(workbench, palette);
    inspector = new InspectorView(workbench, palette);
    inspector.cursor().bind(stage.cursor());
    getChildren().addAll(map, stage, inspector);
  }

  /** Gives the stage the focus, so that arrows step. */
  void focusStage() {
    stage.requestFocus();
  }

  /** The zoom of the stage's matrices. */
  Zooming zoom() {
    return stage.zoom();
  }

  @Override
  protected void layoutChildren() {
    double wanted = map.prefWidth(-1);
    double least = LEAST_STAGE * wanted;
    double beside = inspectorBeside(wanted + least);
    boolean cramped = getWidth() - wanted - beside < CRAMPED * least;
    double left = cramped ? 0 : wanted;
    double right = cramped ? inspectorBeside(least) : beside;
    map.setVisible(!cramped);
    map.resizeRelocate(0, 0, left, getHeight());
    stage.resizeRelocate(left, 0, getWidth() - left - right, getHeight());
    inspector.resizeRelocate(getWidth() - right, 0, right, getHeight());
  }

  /** The inspector's width where the rest needs so much. */
  private double inspectorBeside(double rest) {
    double preferred = inspector.prefWidth(-1);
    double room = Math.max(LEAST_INSPECTOR * preferred, getWidth() - rest);
    return Math.round(Math.min(preferred, room));
  }
}
