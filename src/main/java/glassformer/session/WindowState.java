package glassformer.session;

import java.util.Optional;

/**
 * How the window looked.
 *
 * @param theme {@code light} or {@code dark}
 * @param colourMap the name of the map that heatmaps are painted in, empty for the usual colours
 * @param textSize in points, 0 for the default
 */
public record WindowState(
    String theme,
    Optional<String> colourMap,
    double textSize,
    double width,
    double height,
    boolean maximised) {

  public static final WindowState START =
      new WindowState("light", Optional.empty(), 0, 1280, 800, false);
}
