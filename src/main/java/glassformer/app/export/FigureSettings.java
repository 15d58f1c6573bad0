package glassformer.app.export;

import glassformer.figure.file.Medium;
import glassformer.figure.kind.FigureOptions;
import glassformer.figure.kind.FigureRequest;
import glassformer.figure.kind.Kind;
import glassformer.figure.kind.SavedRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What is chosen about figures, whatever they show.
 *
 * @param marksCell whether the pinned cell is marked
 * @param allHeads whether lines are drawn for all heads, not for one
 */
record FigureSettings(
    Kind kind, Medium medium, FigureOptions options, boolean marksCell, boolean allHeads) {
  static final FigureSettings USUAL = usual(Kind.MATRIX);

  private static FigureSettings usual(Kind kind) {
    return new FigureSettings(kind, Medium.PNG, FigureOptions.of(kind), true, false);
  }

  FigureSettings withKind(Kind other) {
    return new FigureSettings(
        other, medium, options.withScale(FigureOptions.of(other).scale()), marksCell, allHeads);
  }

  /** As words, without title, caption and cell: they belong to one figure. */
  Map<String, String> toWords() {
    FigureOptions kept =
        options
            .withTexts(options.texts().withTitle(Optional.empty()).withCaption(""))
            .withCell(Optional.empty());
    Map<String, String> words =
        new TreeMap<>(SavedRequest.write(FigureRequest.of(kind).withOptions(kept)));
    words.put("kind", kind.word());
    words.put("medium", word(medium));
    words.put("mark", Boolean.toString(marksCell));
    words.put("all-heads", Boolean.toString(allHeads));
    return words;
  }

  /** The settings of such words; the usual ones where they say none, or none that are known. */
  static FigureSettings of(Map<String, String> words) {
    try {
      Kind kind = named(List.of(Kind.values()), words.get("kind"), Kind::word, Kind.MATRIX);
      FigureSettings usual = usual(kind);
      return new FigureSettings(
          kind,
          named(List.of(Medium.values()), words.get("medium"), FigureSettings::word, usual.medium),
          SavedRequest.read(kind, words).options(),
          !"false".equals(words.get("mark")),
          "true".equals(words.get("all-heads")));
    } catch (IllegalArgumentException e) {
      return USUAL; // another version wrote them
    }
  }

  static String word(Medium medium) {
    return medium.name().toLowerCase(Locale.ROOT);
  }

  private static <T> T named(List<T> values, String word, Function<T, String> name, T usual) {
    return values.stream()
        .filter(value -> name.apply(value).equals(word))
        .findFirst()
        .orElse(usual);
  }
}
