package glassformer.app.export;

import glassformer.figure.Figure;
import glassformer.figure.file.Medium;
import glassformer.figure.kind.Length;
import glassformer.words.Words;
import java.util.Locale;

/** How large a figure is, in words. */
final class FigureFacts {
  private static final double POINTS_AN_INCH = 72;

  private FigureFacts() {}

  /** Its size on paper, and its pixels where it will have some. */
  static String size(Preview preview) {
    Figure figure = preview.figure();
    double dpi = preview.request().options().look().dpi();
    double millimetre = new Length(1, Length.Unit.MM).points(dpi);
    String paper =
        Words.text(
            "export.facts",
            String.format(Locale.ROOT, "%.1f", figure.width() / millimetre),
            String.format(Locale.ROOT, "%.1f", figure.height() / millimetre));
    if (preview.medium() != Medium.PNG) {
      return paper;
    }
    double pixels = dpi / POINTS_AN_INCH;
    return Words.text(
        "export.facts.dots",
        paper,
        (long) Math.ceil(pixels * figure.width()),
        (long) Math.ceil(pixels * figure.height()));
  }
}
