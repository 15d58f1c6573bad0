package glassformer.app.canvas;

import glassformer.figure.Anchor;
import glassformer.figure.Area;
import glassformer.figure.Surface;
import glassformer.figure.Type;
import java.nio.IntBuffer;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;

/** Paints on a canvas of the window. */
public final class CanvasSurface implements Surface {
  private final GraphicsContext graphics;
  private final double width;
  private final double height;
  private final double resolution;

  private CanvasSurface(Canvas canvas) {
    graphics = canvas.getGraphicsContext2D();
    width = canvas.getWidth();
    height = canvas.getHeight();
    resolution = resolution(canvas);
    graphics.setImageSmoothing(false);
    graphics.setLineCap(StrokeLineCap.BUTT);
    graphics.setLineJoin(StrokeLineJoin.ROUND);
    graphics.setTextBaseline(VPos.BASELINE);
  }

  /** How many pixels of the screen a node's unit of length has; 1 before it is on a screen. */
  public static double resolution(Node node) {
    Scene scene = node.getScene();
    boolean shown = scene != null && scene.getWindow() != null;
    return shown ? Math.max(1, scene.getWindow().getRenderScaleX()) : 1;
  }

  /** A canvas with nothing on it, to be painted anew. */
  public static CanvasSurface cleared(Canvas canvas) {
    CanvasSurface surface = new CanvasSurface(canvas);
    // one more than it has: a canvas that was larger shows its old edge otherwise
    surface.graphics.clearRect(0, 0, surface.width + 1, surface.height + 1);
    return surface;
  }

  @Override
  public double width() {
    return width;
  }

  @Override
  public double height() {
    return height;
  }

  @Override
  public double resolution() {
    return resolution;
  }

  @Override
  public double textWidth(String text, Type type) {
    return CanvasFonts.width(text, type);
  }

  @Override
  public void fill(Area a, double radius, int argb) {
    graphics.setFill(colour(argb));
    if (radius == 0) {
      graphics.fillRect(a.x(), a.y(), a.width(), a.height());
    } else {
      graphics.fillRoundRect(a.x(), a.y(), a.width(), a.height(), 2 * radius, 2 * radius);
    }
  }

  @Override
  public void stroke(Area a, double radius, double lineWidth, int argb) {
    pen(lineWidth, argb);
    if (radius == 0) {
      graphics.strokeRect(a.x(), a.y(), a.width(), a.height());
    } else {
      graphics.strokeRoundRect(a.x(), a.y(), a.width(), a.height(), 2 * radius, 2 * radius);
    }
  }

  @Override
  public void line(double x1, double y1, double x2, double y2, double lineWidth, int argb) {
    pen(lineWidth, argb);
    graphics.strokeLine(x1, y1, x2, y2);
  }

  @Override
  public void polyline(double[] x, double[] y, double lineWidth, int argb) {
    pen(lineWidth, argb);
    graphics.strokePolyline(x, y, x.length);
  }

  @Override
  public void curve(
      double x1,
      double y1,
      double controlX1,
      double controlY1,
      double controlX2,
      double controlY2,
      double x2,
      double y2,
      double lineWidth,
      int argb) {
    pen(lineWidth, argb);
    graphics.beginPath();
    graphics.moveTo(x1, y1);
    graphics.bezierCurveTo(controlX1, controlY1, controlX2, controlY2, x2, y2);
    graphics.stroke();
  }

  @Override
  public void image(int[] argb, int columns, int rows, Area a) {
    if (columns == 0 || rows == 0) {
      return;
    }
    IntBuffer pixels = IntBuffer.wrap(premultiplied(argb));
    PixelBuffer<IntBuffer> buffer =
        new PixelBuffer<>(columns, rows, pixels, PixelFormat.getIntArgbPreInstance());
    graphics.drawImage(new WritableImage(buffer), a.x(), a.y(), a.width(), a.height());
  }

  private static int[] premultiplied(int[] argb) {
    int[] pixels = argb.clone();
    for (int i = 0; i < pixels.length; i++) {
      int alpha = pixels[i] >>> 24;
      if (alpha < 255) {
        int red = (pixels[i] >> 16 & 255) * alpha / 255;
        int green = (pixels[i] >> 8 & 255) * alpha / 255;
        int blue = (pixels[i] & 255) * alpha / 255;
        pixels[i] = alpha << 24 | red << 16 | green << 8 | blue;
      }
    }
    return pixels;
  }

  @Override
  public void text(
      String text, double x, double y, Type type, Anchor anchor, double degrees, int argb) {
    graphics.setFont(CanvasFonts.font(type));
    graphics.setFill(colour(argb));
    graphics.setTextAlign(
        switch (anchor) {
          case START -> TextAlignment.LEFT;
          case MIDDLE -> TextAlignment.CENTER;
          case END -> TextAlignment.RIGHT;
        });
    if (degrees == 0) {
      graphics.fillText(text, x, y);
      return;
    }
    graphics.save();
    graphics.translate(x, y);
    graphics.rotate(degrees);
    graphics.fillText(text, 0, 0);
    graphics.restore();
  }

  @Override
  public void save() {
    graphics.save();
  }

  @Override
  public void restore() {
    graphics.restore();
  }

  @Override
  public void clip(Area a) {
    graphics.beginPath();
    graphics.rect(a.x(), a.y(), a.width(), a.height());
    graphics.clip();
  }

  private void pen(double lineWidth, int argb) {
    graphics.setStroke(colour(argb));
    graphics.setLineWidth(lineWidth);
  }

  /** A palette's colour as JavaFX has it. */
  public static Color colour(int argb) {
    return Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255, (argb >>> 24) / 255.0);
  }
}
