package glassformer.figure.kind;

import glassformer.figure.Palette;
import java.util.Locale;

/** What a figure is painted on. */
public enum Ground {
  LIGHT,
  DARK,
  /** None of its own, in colours for a light page. */
  TRANSPARENT;

  /** The word it is asked for by. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  Palette palette() {
    return switch (this) {
      case LIGHT -> Palette.light();
      case DARK -> Palette.dark();
      case TRANSPARENT -> Palette.light().transparent();
    };
  }
}
