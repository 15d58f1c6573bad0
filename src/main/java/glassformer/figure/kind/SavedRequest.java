package glassformer.figure.kind;

import glassformer.session.Cell;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A request as words by the names of the command line's options, for a figure's file and for
 * settings that are remembered.
 */
public final class SavedRequest {
  private SavedRequest() {}

  /** All that is chosen but the kind; what is absent in the request is absent here. */
  public static Map<String, String> write(FigureRequest request) {
    Map<String, String> words = new LinkedHashMap<>();
    request.step().ifPresent(step -> words.put("step", step));
    request.layer().ifPresent(layer -> words.put("layer", layer));
    putList(words, "heads", request.heads());
    putList(words, "dimensions", request.dimensions());
    FigureTexts texts = request.options().texts();
    texts.title().ifPresent(title -> words.put("title", title));
    words.put("caption", texts.caption());
    words.put("axis-titles", Boolean.toString(texts.axisTitles()));
    words.put("labels", Boolean.toString(texts.tokenLabels()));
    words.put("legend", Boolean.toString(texts.legend()));
    words.put("values", Boolean.toString(texts.numbers().shown()));
    texts.numbers().decimals().ifPresent(n -> words.put("decimals", Integer.toString(n)));
    FigureLook look = request.options().look();
    look.colourMap().ifPresent(map -> words.put("colour-map", map));
    words.put("ground", look.ground().word());
    look.width().ifPresent(width -> words.put("width", width.toString()));
    words.put("dpi", Double.toString(look.dpi()));
    words.put("font-size", Double.toString(look.fontSize()));
    words.put("scale", request.options().scale().word());
    request.options().cell().ifPresent(cell -> words.put("cell", cell.row() + "," + cell.column()));
    return words;
  }

  /**
   * The request that was written; what is missing is as usual.
   *
   * @throws IllegalArgumentException if a word is not what it must be
   */
  public static FigureRequest read(Kind kind, Map<String, String> words) {
    FigureOptions usual = FigureOptions.of(kind);
    FigureTexts texts =
        usual
            .texts()
            .withTitle(Optional.ofNullable(words.get("title")))
            .withCaption(words.getOrDefault("caption", ""))
            .withAxisTitles(isTrue(words, "axis-titles"))
            .withTokenLabels(isTrue(words, "labels"))
            .withLegend(isTrue(words, "legend"))
            .withValues(isTrue(words, "values"))
            .withDecimals(
                words.containsKey("decimals")
                    ? OptionalInt.of(Integer.parseInt(words.get("decimals")))
                    : OptionalInt.empty());
    FigureLook look =
        new FigureLook(
            Optional.ofNullable(words.get("colour-map")),
            word(words, "ground", Ground.values(), Ground::word).orElse(Ground.LIGHT),
            Optional.ofNullable(words.get("width")).map(Length::parse),
            number(words, "dpi", usual.look().dpi()),
            number(words, "font-size", usual.look().fontSize()));
    ScaleChoice scale =
        word(words, "scale", ScaleChoice.values(), ScaleChoice::word).orElse(usual.scale());
    return new FigureRequest(
        kind,
        Optional.ofNullable(words.get("step")),
        Optional.ofNullable(words.get("layer")),
        list(words, "heads"),
        list(words, "dimensions"),
        new FigureOptions(texts, look, scale, cell(words)));
  }

  private static void putList(Map<String, String> words, String name, List<Integer> numbers) {
    if (!numbers.isEmpty()) {
      words.put(name, numbers.stream().map(String::valueOf).collect(Collectors.joining(",")));
    }
  }

  private static List<Integer> list(Map<String, String> words, String name) {
    return words.containsKey(name)
        ? Stream.of(words.get(name).split(",")).map(Integer::valueOf).toList()
        : List.of();
  }

  private static boolean isTrue(Map<String, String> words, String name) {
    return Boolean.parseBoolean(words.getOrDefault(name, "true"));
  }

  private static double number(Map<String, String> words, String name, double usual) {
    return words.containsKey(name) ? Double.parseDouble(words.get(name)) : usual;
  }

  private static <T> Optional<T> word(
      Map<String, String> words, String name, T[] all, Function<T, String> called) {
    if (!words.containsKey(name)) {
      return Optional.empty();
    }
    for (T one : all) {
      if (called.apply(one).equals(words.get(name))) {
        return Optional.of(one);
      }
    }
    throw new IllegalArgumentException(name + " = " + words.get(name));
  }

  private static Optional<Cell> cell(Map<String, String> words) {
    List<Integer> place = list(words, "cell");
    return place.size() == 2 ? Optional.of(new Cell(place.get(0), place.get(1))) : Optional.empty();
  }
}
