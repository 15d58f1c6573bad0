package glassformer.figure;

import glassformer.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/**
 * The colour maps that can be chosen in place of a palette's own, each a file in {@code
 * styles/colour-maps/}: the kind of scale it is for, and its anchors, evenly spaced, for each
 * ground or for both.
 */
public final class ColourMaps {
  /** All their names, in the order they are offered. */
  public static final List<String> NAMES = List.of("viridis", "magma", "greys", "red-blue");

  private static final String FOLDER = "/styles/colour-maps/";

  private ColourMaps() {}

  /**
   * The kind of scale a map is made for.
   *
   * @throws IllegalArgumentException if there is no such map; the message names those there are
   */
  public static Scale.Kind kind(String name) {
    String kind = file(name).getProperty("kind", "");
    for (Scale.Kind known : Scale.Kind.values()) {
      if (kind.equals(known.name().toLowerCase(Locale.ROOT))) {
        return known;
      }
    }
    throw new IllegalStateException(path(name) + ": kind is " + kind);
  }

  /** The map of a name as it is on a ground, {@code light} or {@code dark}. */
  static ColourMap on(String ground, String name) {
    Properties file = file(name);
    String key = file.containsKey(ground) ? ground : "colours";
    String[] colours = file.getProperty(key, "").trim().split("\\s+");
    int[] anchors = new int[colours.length];
    for (int i = 0; i < anchors.length; i++) {
      anchors[i] = ColourFile.parse(colours[i], path(name), key);
    }
    return ColourMap.through(anchors);
  }

  private static Properties file(String name) {
    if (!NAMES.contains(name)) {
      throw new IllegalArgumentException(
          Words.text("figure.map.unknown", name, String.join(", ", NAMES)));
    }
    return ColourFile.read(path(name));
  }

  private static String path(String name) {
    return FOLDER + name + ".properties";
  }
}
