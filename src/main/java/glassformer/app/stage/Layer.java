package glassformer.app.stage;

import glassformer.app.canvas.CanvasSurface;
import glassformer.figure.Surface;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.canvas.Canvas;

/** A canvas that is painted anew only when it shows something else than before. */
final class Layer {
  private final Canvas canvas = new Canvas();
  private List<?> painted = List.of();

  Layer() {
    canvas.setManaged(false);
  }

  Canvas canvas() {
    return canvas;
  }

  void resize(double width, double height) {
    if (canvas.getWidth() != width || canvas.getHeight() != height) {
      canvas.setWidth(width);
      canvas.setHeight(height);
      painted = List.of();
    }
  }

  /** An empty surface, to be painted whatever was there before. */
  Surface cleared() {
    return CanvasSurface.cleared(canvas);
  }

  /** Paints on an empty surface, unless that showed the same already. */
  void paint(List<?> content, Consumer<Surface> painter) {
    if (!content.equals(painted)) {
      painted = content;
      painter.accept(cleared());
    }
  }
}
