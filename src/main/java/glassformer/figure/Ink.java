package glassformer.figure;

import java.util.Locale;

/**
 * What a thing is painted with; the palette says which colour that is on the light and on the dark
 * ground.
 */
public enum Ink {
  QUERY,
  KEY,
  VALUE,
  ATTENTION,
  PARAMETER,
  RESIDUAL,
  BACKGROUND,
  CARD,
  BLOCK,
  BLOCK_SELECTED,
  BORDER,
  TEXT,
  TEXT_MUTED,
  ACCENT,
  ON_ACCENT,
  DANGER,
  /** Numbers printed on light cells. */
  INK_DARK,
  /** Numbers printed on dark cells. */
  INK_LIGHT,
  /** The lines over a hidden cell, one that the mask set to minus infinity. */
  HATCH,
  /** A cell that holds no number (NaN). */
  INVALID,
  DIVERGING_LOW,
  DIVERGING_LOW_MIDDLE,
  DIVERGING_ZERO,
  DIVERGING_HIGH_MIDDLE,
  DIVERGING_HIGH,
  SEQUENTIAL_LOW,
  SEQUENTIAL_MIDDLE,
  SEQUENTIAL_HIGH;

  /** The name in {@code palette.properties} and, after {@code -gf-}, in the style sheets. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The ink with a key.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Ink of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
