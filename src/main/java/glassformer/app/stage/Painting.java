package glassformer.app.stage;

import glassformer.figure.Palette;
import glassformer.figure.Surface;
import glassformer.figure.Type;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.canvas.Canvas;
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
  private final Canvas canvas = new Canvas();
  private final Text probe = new Text();

  Painting(ReadOnlyObjectProperty<Palette> palette) {
    this.palette = palette;
    probe.setVisible(false);
    probe.setManaged(false);
    canvas.setManaged(false);
    getChildren().addAll(canvas, probe);
    palette.addListener((observable, before, now) -> repaint());
    probe.fontProperty().addListener((observable, before, now) -> requestLayout());
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
    if (canvas.getWidth() != width || canvas.getHeight() != height) {
      canvas.setWidth(width);
      canvas.setHeight(height);
    }
    CanvasSurface surface = CanvasSurface.cleared(canvas);
    if (width > 0 && height > 0) {
      paint(surface);
    }
  }

  abstract void paint(Surface surface);
}
