package glassformer.app.stage;

import glassformer.app.canvas.CanvasFonts;
import glassformer.figure.Palette;
import glassformer.figure.Surface;
import glassformer.figure.Type;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/**
 * A region that paints itself, at most once a frame: a change asks for layout, and the layout
 * paints. Its text follows the window's text size.
 */
abstract class Painting extends Region {
  /** Canvas text is a little smaller than the words around it. */
  private static final double RELATIVE_TEXT = 12.0 / 13;

  private final ReadOnlyObjectProperty<Palette> palette;
  private final List<Layer> behind;
  private final Layer front = new Layer();
  private final Text probe = new Text();

  /**
   * @param behind layers below the one that {@link #paint} paints, lowest first, as large as it
   */
  Painting(ReadOnlyObjectProperty<Palette> palette, Layer... behind) {
    this.palette = palette;
    this.behind = List.of(behind);
    probe.setVisible(false);
    probe.setManaged(false);
    this.behind.forEach(layer -> getChildren().add(layer.canvas()));
    getChildren().addAll(front.canvas(), probe);
    palette.when(isInScene()).addListener((observable, before, now) -> repaint());
    probe.fontProperty().addListener((observable, before, now) -> requestLayout());
  }

  /** The palette outlives a painting that was taken away, and holds it only while this is so. */
  private ObservableValue<Boolean> isInScene() {
    return sceneProperty().map(scene -> true).orElse(false);
  }

  Palette palette() {
    return palette.get();
  }

  /** The size of painted text, in pixels. */
  double textSize() {
    return Math.max(8, Math.round(RELATIVE_TEXT * probe.getFont().getSize()));
  }

  static double width(String text, Type type) {
    return CanvasFonts.width(text, type);
  }

  void repaint() {
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double width = Math.floor(getWidth());
    double height = Math.floor(getHeight());
    behind.forEach(layer -> layer.resize(width, height));
    front.resize(width, height);
    Surface surface = front.cleared();
    if (width > 0 && height > 0) {
      paint(surface);
    }
  }

  abstract void paint(Surface surface);
}
