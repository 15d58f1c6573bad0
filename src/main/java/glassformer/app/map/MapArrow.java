package glassformer.app.map;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.VLineTo;

/** The line from the encoder's output to each cross-attention of the decoder. */
final class MapArrow extends Pane {
  private static final double HEAD = 3.5;

  private final Path path = new Path();
  private Node from;
  private List<? extends Node> to = List.of();

  MapArrow() {
    setMouseTransparent(true);
    path.getStyleClass().add("map-line");
    getChildren().add(path);
  }

  void join(Node start, List<? extends Node> ends) {
    from = start;
    to = ends;
    start.boundsInParentProperty().addListener((observable, before, now) -> requestLayout());
    ends.forEach(
        end ->
            end.boundsInParentProperty().addListener((observable, before, now) -> requestLayout()));
    requestLayout();
  }

  /** Joins nothing, and holds nothing. */
  void clear() {
    from = null;
    to = List.of();
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    List<PathElement> elements = new ArrayList<>();
    for (Node end : to) {
      Bounds start = sceneToLocal(from.localToScene(from.getBoundsInLocal()));
      Bounds goal = sceneToLocal(end.localToScene(end.getBoundsInLocal()));
      double lane = start.getMaxX() + 5;
      double y = goal.getCenterY();
      double x = goal.getMinX() - 1;
      elements.add(new MoveTo(start.getMaxX(), start.getCenterY()));
      elements.add(new HLineTo(lane));
      elements.add(new VLineTo(y));
      elements.add(new HLineTo(x));
      elements.add(new MoveTo(x - HEAD, y - HEAD));
      elements.add(new LineTo(x, y));
      elements.add(new LineTo(x - HEAD, y + HEAD));
    }
    path.getElements().setAll(elements);
  }
}
