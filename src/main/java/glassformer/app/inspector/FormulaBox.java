package glassformer.app.inspector;

import glassformer.figure.Formula;
import glassformer.figure.Formulas;
import glassformer.figure.Ink;
import glassformer.figure.Palette;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Window;

/**
 * A formula, drawn on a thread of its own for the screen's pixels; the one before stays until it is
 * there. One that is too wide is drawn smaller.
 */
final class FormulaBox extends Label {
  private record Request(Formula formula, double factor) {}

  private final Formulas formulas = new Formulas();
  private final ReadOnlyObjectProperty<Palette> palette;
  private final ImageView view = new ImageView();
  private String latex = "";
  private Request request;

  FormulaBox(ReadOnlyObjectProperty<Palette> palette) {
    this.palette = palette;
    setId("inspector-formula");
    getStyleClass().setAll("formula-box");
    setMaxWidth(Double.MAX_VALUE);
    setGraphic(view);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    InvalidationListener changed = observable -> ask();
    palette.addListener(changed);
    fontProperty().addListener(changed);
    widthProperty().addListener(changed);
    sceneProperty()
        .flatMap(scene -> scene.windowProperty())
        .flatMap(Window::outputScaleXProperty)
        .addListener(changed);
  }

  void show(String next) {
    if (!latex.equals(next)) {
      latex = next;
      setAccessibleText(next.replaceAll("\\\\role\\{[a-z-]+\\}", ""));
      ask();
    }
  }

  /** Whether what is seen is what was asked for last. */
  boolean isDrawn() {
    return view.getImage() != null && view.getUserData() == request;
  }

  private void ask() {
    if (latex.isEmpty() || available() <= 0) {
      return;
    }
    Formula formula = new Formula(latex, getFont().getSize(), Ink.TEXT, palette.get());
    ask(new Request(formula, outputScale()));
  }

  private void ask(Request next) {
    if (next.equals(request)) {
      return;
    }
    request = next;
    formulas
        .image(next.formula(), next.factor())
        .whenComplete((image, failure) -> Platform.runLater(() -> receive(next, image, failure)));
  }

  private void receive(Request answered, Formula.Image image, Throwable failure) {
    if (answered != request) {
      return;
    }
    if (failure != null) {
      setText(latex);
      setContentDisplay(ContentDisplay.TEXT_ONLY);
      return;
    }
    double points = image.columns() / outputScale();
    if (points > available() + 1) {
      Formula formula = answered.formula();
      double smaller = Math.floor(formula.size() * available() / points * 4) / 4;
      ask(
          new Request(
              new Formula(formula.latex(), smaller, Ink.TEXT, formula.palette()),
              answered.factor()));
      return;
    }
    WritableImage pixels = new WritableImage(image.columns(), image.rows());
    pixels
        .getPixelWriter()
        .setPixels(
            0,
            0,
            image.columns(),
            image.rows(),
            PixelFormat.getIntArgbInstance(),
            image.argb(),
            0,
            image.columns());
    view.setImage(pixels);
    view.setFitWidth(points);
    view.setFitHeight(image.rows() / outputScale());
    view.setUserData(answered);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
  }

  private double available() {
    return getWidth() - snappedLeftInset() - snappedRightInset();
  }

  private double outputScale() {
    return getScene() == null || getScene().getWindow() == null
        ? 1
        : Math.max(1, getScene().getWindow().getOutputScaleX());
  }
}
