package glassformer.session;

/**
 * How the window looked.
 *
 * @param theme {@code light} or {@code dark}
 * @param textSize in points, 0 for the default
 */
public record WindowState(
    String theme, double textSize, double width, double height, boolean maximised) {

  public static final WindowState START = new WindowState("light", 0, 1280, 800, false);
}
