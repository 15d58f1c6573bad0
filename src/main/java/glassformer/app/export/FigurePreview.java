package glassformer.app.export;

import glassformer.app.canvas.CanvasSurface;
import glassformer.figure.Area;
import glassformer.figure.Ink;
import glassformer.figure.Palette;
import glassformer.figure.Surface;
import glassformer.figure.kind.Ground;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;

/** The figure that will be written, as large as there is room. */
public final class FigurePreview extends Region {
  private static final double SQUARE = 8;

  private final Canvas canvas = new Canvas();
  private Optional<Preview> preview = Optional.empty();

  public FigurePreview() {
    getStyleClass().add("figure-preview");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    canvas.setManaged(false);
    getChildren().add(canvas);
    setMinSize(0, 0);
  }

  /** What is shown; empty before the first. */
  public Optional<Preview> preview() {
    return preview;
  }

  void show(Preview next) {
    preview = Optional.of(next);
    setAccessibleText(next.figure().title() + ". " + next.figure().description());
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    preview.ifPresent(this::place);
  }

  private void place(Preview shown) {
    double zoom = CanvasSurface.resolution(this);
    double width = shown.picture().getWidth() / zoom;
    double height = shown.picture().getHeight() / zoom;
    double shrunk = Math.min(1, Math.min(room(true) / width, room(false) / height));
    canvas.setWidth(shrunk * width);
    canvas.setHeight(shrunk * height);
    canvas.setLayoutX(snapPositionX((getWidth() - canvas.getWidth()) / 2));
    canvas.setLayoutY(snapPositionY((getHeight() - canvas.getHeight()) / 2));
    CanvasSurface surface = CanvasSurface.cleared(canvas);
    if (shown.request().options().look().ground() == Ground.TRANSPARENT) {
      chequer(surface);
    }
    canvas
        .getGraphicsContext2D()
        .drawImage(shown.picture(), 0, 0, canvas.getWidth(), canvas.getHeight());
  }

  /** The room for the picture, in the window's pixels. */
  double room(boolean across) {
    return across
        ? Math.max(1, getWidth() - snappedLeftInset() - snappedRightInset())
        : Math.max(1, getHeight() - snappedTopInset() - snappedBottomInset());
  }

  /** What shows through a figure without a ground. */
  private static void chequer(Surface surface) {
    Palette light = Palette.light();
    surface.fill(new Area(0, 0, surface.width(), surface.height()), 0, light.argb(Ink.CARD));
    for (int row = 0; row * SQUARE < surface.height(); row++) {
      for (int column = row % 2; column * SQUARE < surface.width(); column += 2) {
        double x = column * SQUARE;
        double y = row * SQUARE;
        double width = Math.min(SQUARE, surface.width() - x);
        double height = Math.min(SQUARE, surface.height() - y);
        surface.fill(new Area(x, y, width, height), 0, light.argb(Ink.BLOCK));
      }
    }
  }
}
