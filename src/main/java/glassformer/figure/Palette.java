package glassformer.figure;

import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;

/** The colours of one ground, light or dark, as read from {@code styles/palette.properties}. */
public final class Palette {
  private static final String FILE = "/styles/palette.properties";
  private static final double ENOUGH = 4;

  private final String ground;
  private final Map<Ink, Integer> colours = new EnumMap<>(Ink.class);
  private final Map<Scale.Kind, ColourMap> maps = new EnumMap<>(Scale.Kind.class);

  private Palette(String ground, Properties file) {
    this.ground = ground;
    for (Ink ink : Ink.values()) {
      String key = ground + "." + ink.key();
      colours.put(ink, ColourFile.parse(file.getProperty(key), FILE, key));
    }
    maps.put(
        Scale.Kind.DIVERGING,
        ColourMap.through(
            argb(Ink.DIVERGING_LOW),
            argb(Ink.DIVERGING_LOW_MIDDLE),
            argb(Ink.DIVERGING_ZERO),
            argb(Ink.DIVERGING_HIGH_MIDDLE),
            argb(Ink.DIVERGING_HIGH)));
    maps.put(
        Scale.Kind.SEQUENTIAL,
        ColourMap.through(
            argb(Ink.SEQUENTIAL_LOW), argb(Ink.SEQUENTIAL_MIDDLE), argb(Ink.SEQUENTIAL_HIGH)));
  }

  private Palette(Palette other) {
    ground = other.ground;
    colours.putAll(other.colours);
    maps.putAll(other.maps);
  }

  public static Palette light() {
    return Grounds.LIGHT;
  }

  public static Palette dark() {
    return Grounds.DARK;
  }

  public boolean isDark() {
    return ground.equals("dark");
  }

  /** The same without a ground, for a slide or a page that brings its own. */
  public Palette transparent() {
    Palette palette = new Palette(this);
    for (Ink ground : new Ink[] {Ink.BACKGROUND, Ink.CARD}) {
      palette.colours.put(ground, argb(ground) & 0xffffff);
    }
    return palette;
  }

  /**
   * The same with one of {@link ColourMaps} for the kind of scale it is made for: a sequential one
   * for probabilities, a diverging one for signed values.
   *
   * @throws IllegalArgumentException if there is no such map
   */
  public Palette with(String colourMap) {
    return with(ColourMaps.kind(colourMap), colourMap);
  }

  /** The same with one of {@link ColourMaps} for any kind of scale. */
  public Palette with(Scale.Kind kind, String colourMap) {
    return with(kind, ColourMaps.on(ground, colourMap));
  }

  private Palette with(Scale.Kind kind, ColourMap map) {
    Palette palette = new Palette(this);
    palette.maps.put(kind, map);
    return palette;
  }

  /** The colour as {@code 0xAARRGGBB}, opaque but for a ground that is not there. */
  public int argb(Ink ink) {
    return colours.get(ink);
  }

  /** The colour with another opacity, 0 to 1. */
  public int argb(Ink ink, double opacity) {
    int argb = argb(ink);
    return (int) Math.round(opacity * (argb >>> 24)) << 24 | argb & 0xffffff;
  }

  /** The colour as CSS and LaTeX write it: {@code #rrggbb}. */
  public String hex(Ink ink) {
    return String.format("#%06x", argb(ink) & 0xffffff);
  }

  public ColourMap map(Scale.Kind kind) {
    return maps.get(kind);
  }

  /**
   * The ink, dark or light, that reads better on a cell of this colour. Contrast as WCAG counts it
   * favours dark ink on middle tones, where light ink is easier to read; so light ink wins as soon
   * as it has enough.
   */
  public int inkOn(int argb) {
    int dark = argb(Ink.INK_DARK);
    int light = argb(Ink.INK_LIGHT);
    double contrast = Contrast.between(light, argb);
    return contrast >= ENOUGH || contrast > Contrast.between(dark, argb) ? light : dark;
  }

  private static final class Grounds {
    private static final Properties COLOURS = ColourFile.read(FILE);
    static final Palette LIGHT = new Palette("light", COLOURS);
    static final Palette DARK = new Palette("dark", COLOURS);
  }
}
