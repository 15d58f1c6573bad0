package glassformer.app.inspector;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

/** A bar as long as a number is large, in the colour of its sign. */
final class SignedBar extends Region {
  private static final PseudoClass NEGATIVE = PseudoClass.getPseudoClass("negative");

  private final Region bar = new Region();
  private double share;

  SignedBar() {
    getStyleClass().add("signed-bar");
    bar.getStyleClass().add("bar");
    getChildren().add(bar);
  }

  /**
   * @param largest the size whose bar fills the whole width
   */
  void show(double value, double largest) {
    share = largest > 0 && Double.isFinite(value) ? Math.abs(value) / largest : 0;
    bar.pseudoClassStateChanged(NEGATIVE, value < 0);
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double room = Math.max(0, getWidth() - left - snappedRightInset());
    double length = share == 0 ? 0 : Math.max(1, snapSizeX(share * room));
    bar.resizeRelocate(left, 0, Math.min(length, room), getHeight());
  }
}
