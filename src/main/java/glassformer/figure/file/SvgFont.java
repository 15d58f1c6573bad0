package glassformer.figure.file;

import glassformer.figure.Type;

/**
 * The fonts that an SVG file names, best first: the program's own, then those of other machines.
 * Measured: Helvetica and Arial are as wide as Roboto (bold 5 % wider), Noto Sans 7 % wider, DejaVu
 * Sans 14 %.
 *
 * @param isEvenlySpaced whether a character takes 0.6 of the size in all of them, so that a text is
 *     as long in any
 */
record SvgFont(String families, boolean isBold, boolean isEvenlySpaced) {
  private static final String WORDS =
      "Roboto, Arial, Helvetica, 'Nimbus Sans', 'Noto Sans', sans-serif";
  private static final String NUMBERS = "'JetBrains Mono', 'DejaVu Sans Mono', monospace";

  static SvgFont of(Type.Face face) {
    return switch (face) {
      case WORDS -> new SvgFont(WORDS, false, false);
      case WORDS_BOLD -> new SvgFont(WORDS, true, false);
      case NUMBERS -> new SvgFont(NUMBERS, false, true);
      case NUMBERS_BOLD -> new SvgFont(NUMBERS, true, true);
    };
  }
}
