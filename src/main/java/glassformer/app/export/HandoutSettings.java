package glassformer.app.export;

import glassformer.figure.handout.Paper;
import glassformer.session.Depth;
import java.util.Locale;
import java.util.Map;

/**
 * What is chosen about handouts.
 *
 * @param isBlank whether the answers are left empty
 */
record HandoutSettings(Paper paper, Depth depth, boolean isBlank) {
  static final HandoutSettings USUAL = new HandoutSettings(Paper.A4, Depth.BLOCKS, false);

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  Map<String, String> toWords() {
    return Map.of("paper", word(paper), "depth", word(depth), "blank", Boolean.toString(isBlank));
  }

  /** The settings of such words; the usual ones where they say none that are known. */
  static HandoutSettings of(Map<String, String> words) {
    try {
      return new HandoutSettings(
          Paper.valueOf(words.getOrDefault("paper", "a4").toUpperCase(Locale.ROOT)),
          Depth.valueOf(words.getOrDefault("depth", "blocks").toUpperCase(Locale.ROOT)),
          "true".equals(words.get("blank")));
    } catch (IllegalArgumentException e) {
      return USUAL; // another version wrote them
    }
  }
}
