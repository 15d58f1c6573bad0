package glassformer.cli;

import glassformer.figure.ColourMaps;
import glassformer.figure.kind.FigureLook;
import glassformer.figure.kind.FigureOptions;
import glassformer.figure.kind.FigureRequest;
import glassformer.figure.kind.FigureTexts;
import glassformer.figure.kind.Ground;
import glassformer.figure.kind.Kind;
import glassformer.figure.kind.Length;
import glassformer.figure.kind.ScaleChoice;
import glassformer.session.Cell;
import glassformer.words.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options that say which figure is wanted: on the command line, and in a line of a batch. */
final class FigureArguments {
  @Option(names = "--model", paramLabel = "NAME|DIR", descriptionKey = "cli.option.model")
  private String model;

  @ArgGroup(multiplicity = "0..1")
  private RunInput input;

  @Option(names = "--out", paramLabel = "FILE", descriptionKey = "cli.figure.out")
  private Path out;

  @Option(names = "--kind", paramLabel = "KIND", descriptionKey = "cli.figure.kind")
  private String kind;

  @Option(names = "--step", paramLabel = "NAME", descriptionKey = "cli.figure.step")
  private String step;

  @Option(names = "--layer", paramLabel = "NAME", descriptionKey = "cli.figure.layer")
  private String layer;

  @Option(
      names = "--heads",
      paramLabel = "0,3",
      converter = IdList.Converter.class,
      descriptionKey = "cli.figure.heads")
  private IdList heads;

  @Option(
      names = "--dimensions",
      paramLabel = "0,8",
      converter = IdList.Converter.class,
      descriptionKey = "cli.figure.dimensions")
  private IdList dimensions;

  @Option(names = "--title", paramLabel = "TEXT", descriptionKey = "cli.figure.title")
  private String title;

  @Option(names = "--caption", paramLabel = "TEXT", descriptionKey = "cli.figure.caption")
  private String caption = "";

  @Option(names = "--no-axis-titles", descriptionKey = "cli.figure.no-axis-titles")
  private boolean noAxisTitles;

  @Option(names = "--no-labels", descriptionKey = "cli.figure.no-labels")
  private boolean noLabels;

  @Option(names = "--no-legend", descriptionKey = "cli.figure.no-legend")
  private boolean noLegend;

  @Option(names = "--values", descriptionKey = "cli.figure.values")
  private boolean values;

  @Option(names = "--no-values", descriptionKey = "cli.figure.no-values")
  private boolean noValues;

  @Option(names = "--decimals", paramLabel = "N", descriptionKey = "cli.figure.decimals")
  private Integer decimals;

  @Option(names = "--scale", paramLabel = "own|shared|full", descriptionKey = "cli.figure.scale")
  private String scale;

  @Option(names = "--colour-map", paramLabel = "NAME", descriptionKey = "cli.figure.colour-map")
  private String colourMap;

  @Option(
      names = "--cell",
      paramLabel = "ROW,COLUMN",
      converter = IdList.Converter.class,
      descriptionKey = "cli.figure.cell")
  private IdList cell;

  @Option(names = "--width", paramLabel = "85mm", descriptionKey = "cli.figure.width")
  private String width;

  @Option(names = "--dpi", paramLabel = "N", descriptionKey = "cli.figure.dpi")
  private Double dpi;

  @Option(names = "--font-size", paramLabel = "POINTS", descriptionKey = "cli.figure.font-size")
  private Double fontSize;

  @Option(
      names = "--ground",
      paramLabel = "light|dark|transparent",
      descriptionKey = "cli.figure.ground")
  private String ground;

  /**
   * The figure that is wanted.
   *
   * @throws InputException if something is missing or not what it must be
   */
  FigureJob job() throws InputException {
    require("--model", model);
    require(Words.text("cli.figure.input"), input);
    require("--kind", kind);
    require("--out", out);
    OutFile.check(out);
    try {
      FigureJob job = new FigureJob(model, input, request(), out, values);
      job.checkEnding();
      return job;
    } catch (IllegalArgumentException e) {
      throw new InputException(e);
    }
  }

  private static void require(String option, Object value) throws InputException {
    if (value == null) {
      throw InputException.of("cli.figure.missing", option);
    }
  }

  private FigureRequest request() throws InputException {
    Kind wanted = choice("--kind", kind, Kind.values(), Kind::word);
    return new FigureRequest(
        wanted,
        Optional.ofNullable(step),
        Optional.ofNullable(layer),
        list(heads),
        list(dimensions),
        options(FigureOptions.of(wanted)));
  }

  private FigureOptions options(FigureOptions usual) throws InputException {
    if (values && noValues) {
      throw InputException.of("cli.figure.both", "--values", "--no-values");
    }
    FigureTexts texts =
        usual
            .texts()
            .withTitle(Optional.ofNullable(title))
            .withCaption(caption)
            .withAxisTitles(!noAxisTitles)
            .withTokenLabels(!noLabels)
            .withLegend(!noLegend)
            .withValues(!noValues)
            .withDecimals(decimals == null ? OptionalInt.empty() : OptionalInt.of(decimals));
    ScaleChoice ends =
        scale == null
            ? usual.scale()
            : choice("--scale", scale, ScaleChoice.values(), ScaleChoice::word);
    return new FigureOptions(texts, look(usual.look()), ends, cell());
  }

  private FigureLook look(FigureLook usual) throws InputException {
    if (colourMap != null) {
      choice("--colour-map", colourMap, ColourMaps.NAMES.toArray(String[]::new), word -> word);
    }
    return new FigureLook(
        Optional.ofNullable(colourMap),
        ground == null ? usual.ground() : choice("--ground", ground, Ground.values(), Ground::word),
        Optional.ofNullable(width).map(Length::parse),
        dpi == null ? usual.dpi() : dpi,
        fontSize == null ? usual.fontSize() : fontSize);
  }

  private Optional<Cell> cell() throws InputException {
    if (cell == null) {
      return Optional.empty();
    }
    if (cell.ids().length != 2) {
      throw InputException.of("cli.figure.cell.two", cell.ids().length);
    }
    return Optional.of(new Cell(cell.ids()[0], cell.ids()[1]));
  }

  private static List<Integer> list(IdList given) {
    return given == null ? List.of() : given.boxed();
  }

  private static <T> T choice(String option, String given, T[] all, Function<T, String> word)
      throws InputException {
    for (T one : all) {
      if (word.apply(one).equals(given)) {
        return one;
      }
    }
    String known = Stream.of(all).map(word).collect(Collectors.joining(", "));
    throw InputException.of("cli.figure.choice", option, given, known);
  }
}
