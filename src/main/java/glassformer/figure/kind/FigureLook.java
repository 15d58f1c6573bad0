package glassformer.figure.kind;

import glassformer.figure.ColourMaps;
import glassformer.figure.Palette;
import glassformer.figure.Scale;
import glassformer.figure.file.FigureFile;
import glassformer.words.Words;
import java.util.Optional;

/**
 * How a figure looks.
 *
 * @param colourMap one of {@link ColourMaps#NAMES}; absent: the program's own
 * @param width absent: as wide as the content, up to one column of a page or both
 * @param dpi dots an inch of a picture made of dots, which a width in pixels is counted in too
 * @param fontSize of labels, in points
 */
public record FigureLook(
    Optional<String> colourMap,
    Ground ground,
    Optional<Length> width,
    double dpi,
    double fontSize) {
  public static final FigureLook STANDARD =
      new FigureLook(Optional.empty(), Ground.LIGHT, Optional.empty(), FigureFile.USUAL_DPI, 8);

  private static final double LEAST_WIDTH = 28;
  private static final double MOST_WIDTH = 7200;

  /**
   * @throws IllegalArgumentException if something is out of range; the message says what would be
   *     right
   */
  public FigureLook {
    colourMap.ifPresent(ColourMaps::kind);
    check("kind.dpi", dpi, 30, 2400);
    check("kind.font-size", fontSize, 4, 72);
    if (width.isPresent()) {
      double points = width.get().points(dpi);
      if (!(points >= LEAST_WIDTH && points <= MOST_WIDTH)) {
        throw new IllegalArgumentException(Words.text("kind.width", width.get()));
      }
    }
  }

  private static void check(String key, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(Words.text(key, value, least, most));
    }
  }

  public FigureLook withColourMap(Optional<String> other) {
    return new FigureLook(other, ground, width, dpi, fontSize);
  }

  public FigureLook withGround(Ground other) {
    return new FigureLook(colourMap, other, width, dpi, fontSize);
  }

  public FigureLook withWidth(Optional<Length> other) {
    return new FigureLook(colourMap, ground, other, dpi, fontSize);
  }

  public FigureLook withDpi(double other) {
    return new FigureLook(colourMap, ground, width, other, fontSize);
  }

  public FigureLook withFontSize(double other) {
    return new FigureLook(colourMap, ground, width, dpi, other);
  }

  /** The ground's colours; a diverging map is for signed values alone, any other for all. */
  public Palette palette() {
    Palette palette = ground.palette();
    if (colourMap.isEmpty()) {
      return palette;
    }
    Palette signed = palette.with(Scale.Kind.DIVERGING, colourMap.get());
    return ColourMaps.kind(colourMap.get()) == Scale.Kind.DIVERGING
        ? signed
        : signed.with(Scale.Kind.SEQUENTIAL, colourMap.get());
  }
}
