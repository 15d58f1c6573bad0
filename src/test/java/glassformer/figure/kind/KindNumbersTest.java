package glassformer.figure.kind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.figure.Anchor;
import glassformer.figure.ColourMap;
import glassformer.figure.Numbers;
import glassformer.figure.Palette;
import glassformer.figure.RecordingSurface;
import glassformer.figure.RecordingSurface.DrawnArea;
import glassformer.figure.RecordingSurface.DrawnText;
import glassformer.figure.Scale;
import glassformer.figure.Type;
import glassformer.session.Run;
import glassformer.trace.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What figures draw, read back from the surface, is what the trace holds. */
class KindNumbersTest {
  private static final Run RUN = KindRuns.translated("the small cat sees", "le chat voit");
  private static final Run OTHER = KindRuns.translated("the red car sees", "une voiture voit");
  private static final String HEAD = "encoder.0.self_attention.head.";
  private static final ColourMap SHARES = Palette.light().map(Scale.Kind.SEQUENTIAL);

  private static FigureRequest wide(FigureRequest request) {
    FigureOptions options = request.options();
    FigureLook look = options.look().withWidth(Optional.of(Length.parse("400mm")));
    return request.withOptions(options.withLook(look));
  }

  /** The numbers in cells, in the order of the panels and their cells. */
  private static List<String> numbers(RecordingSurface surface) {
    return surface.texts.stream()
        .filter(text -> text.type().face() == Type.Face.NUMBERS && text.anchor() == Anchor.MIDDLE)
        .map(DrawnText::text)
        .filter(text -> !text.contains("…"))
        .toList();
  }

  private static void compare(List<String> drawn, List<Step> steps) {
    int i = 0;
    for (Step step : steps) {
      for (int cell = 0; cell < step.value().getNumElements(); cell++) {
        String text = drawn.get(i++);
        int point = text.indexOf('.');
        int decimals = point < 0 ? 0 : text.length() - point - 1;
        float number = Float.parseFloat(text.replace('−', '-').replace("∞", "Infinity"));
        assertEquals(
            step.value().data[cell],
            number,
            (float) (0.501 * Math.pow(10, -decimals)),
            step.name());
      }
    }
    assertEquals(i, drawn.size());
  }

  private static List<Step> heads(Run run, String what) {
    return IntStream.range(0, 2).mapToObj(h -> run.trace().step(HEAD + h + "." + what)).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"scores", "scaled", "weights", "query", "output"})
  void everyNumberOfAHeadIsTheTraces(String what) {
    Step step = RUN.trace().step(HEAD + "1." + what);
    FigureRequest request = FigureRequest.of(Kind.HEAD).withStep(step.name());
    compare(numbers(KindRuns.paint(RUN, wide(request))), List.of(step));
  }

  @Test
  void hiddenScoresAreWrittenAsInfinite() {
    Step step = RUN.trace().step("decoder.0.self_attention.head.0.masked");
    FigureRequest request = FigureRequest.of(Kind.HEAD).withStep(step.name());
    compare(numbers(KindRuns.paint(RUN, wide(request))), List.of(step));
  }

  @Test
  void theComparisonFailsWhenTheNumbersAreAnothers() {
    List<String> drawn = numbers(KindRuns.paint(OTHER, wide(FigureRequest.of(Kind.HEADS))));
    assertThrows(AssertionError.class, () -> compare(drawn, heads(RUN, "weights")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"scores", "weights"})
  void everyNumberOfAllHeadsIsTheTraces(String what) {
    FigureRequest request = FigureRequest.of(Kind.HEADS).withStep(HEAD + "0." + what);
    compare(numbers(KindRuns.paint(RUN, wide(request))), heads(RUN, what));
  }

  @Test
  void decimalsAreThoseAskedFor() {
    FigureRequest request = wide(FigureRequest.of(Kind.HEADS));
    FigureTexts texts = request.options().texts();
    for (int decimals : new int[] {0, 1, 3}) {
      FigureOptions options =
          request.options().withTexts(texts.withDecimals(OptionalInt.of(decimals)));
      List<String> drawn = numbers(KindRuns.paint(RUN, request.withOptions(options)));
      compare(drawn, heads(RUN, "weights"));
      assertTrue(
          drawn.stream()
              .allMatch(
                  text -> text.matches(decimals == 0 ? "[01]" : "[01]\\.\\d{" + decimals + "}")),
          drawn.toString());
    }
    FigureOptions none = request.options().withTexts(texts.withValues(false));
    assertEquals(List.of(), numbers(KindRuns.paint(RUN, request.withOptions(none))));
  }

  /** The cells' colours, in the order of the panels and their cells. */
  private static List<Integer> colours(FigureRequest request) {
    FigureOptions options = request.options();
    FigureTexts plain = options.texts().withLegend(false);
    RecordingSurface surface = KindRuns.paint(RUN, request.withOptions(options.withTexts(plain)));
    return surface.fills.stream()
        .skip(1) // the ground
        .map(DrawnArea::argb)
        .toList();
  }

  @ParameterizedTest
  @EnumSource(ScaleChoice.class)
  void coloursEndWhereTheScaleSays(ScaleChoice choice) {
    FigureRequest request = wide(FigureRequest.of(Kind.HEADS));
    List<Integer> colours = colours(request.withOptions(request.options().withScale(choice)));
    List<Step> heads = heads(RUN, "weights");
    float all = Math.max(max(heads.get(0)), max(heads.get(1)));
    List<Integer> wanted = new ArrayList<>();
    for (Step head : heads) {
      double end =
          switch (choice) {
            case OWN -> max(head);
            case SHARED -> all;
            case FULL -> 1;
          };
      for (int i = 0; i < head.value().getNumElements(); i++) {
        wanted.add(SHARES.argb(head.value().data[i] / end));
      }
    }
    assertEquals(wanted, colours);
  }

  private static float max(Step step) {
    float most = 0;
    for (float value : step.value().data) {
      most = Math.max(most, value);
    }
    return most;
  }

  @Test
  void linesAreAsWideAndAsOpaqueAsTheirWeights() {
    Step step = RUN.trace().step("decoder.1.cross_attention.head.0.weights");
    FigureRequest request = FigureRequest.of(Kind.LINES).withStep(step.name());
    RecordingSurface surface = KindRuns.paint(RUN, request);
    double unit = request.options().look().fontSize() / Setting.TEXT;
    int line = 0;
    for (float weight : step.value().data) {
      if (weight >= LinesPlot.LEAST_SHARE) {
        RecordingSurface.DrawnCurve drawn = surface.curves.get(line++);
        assertEquals(LinesPlot.THICKEST * weight * unit, drawn.width(), 1e-6);
        assertEquals(weight, (drawn.argb() >>> 24) / 255.0, 0.51 / 255);
      }
    }
    assertEquals(line, surface.curves.size());
  }

  @Test
  void linesOfSeveralHeadsHaveHuesOfTheirOwn() {
    RecordingSurface surface =
        KindRuns.paint(RUN, FigureRequest.of(Kind.LINES).withLayer("encoder.1.self_attention"));
    long hues = surface.curves.stream().map(c -> c.argb() & 0xffffff).distinct().count();
    assertEquals(2, hues);
    List<String> texts = surface.texts.stream().map(DrawnText::text).toList();
    assertTrue(texts.containsAll(List.of("Head 1", "Head 2")));
  }

  @Test
  void dotsOfPositionsAreTheTraces() {
    Step step = RUN.trace().step("encoder.positions");
    FigureRequest request = FigureRequest.of(Kind.POSITIONS).withDimensions(List.of(2));
    FigureTexts plain = request.options().texts().withLegend(false);
    RecordingSurface surface =
        KindRuns.paint(RUN, request.withOptions(request.options().withTexts(plain)));
    int ink = Palette.light().argb(LineHead.HUES.get(0));
    List<Double> dots =
        surface.fills.stream()
            .filter(fill -> fill.argb() == ink)
            .map(fill -> fill.area().centreY())
            .toList();
    assertEquals(4, dots.size());
    double unit = (dots.get(1) - dots.get(0)) / (step.value().get(1, 2) - step.value().get(0, 2));
    for (int t = 0; t < dots.size(); t++) {
      double wanted = dots.get(0) + unit * (step.value().get(t, 2) - step.value().get(0, 2));
      assertEquals(wanted, dots.get(t), 1e-3);
    }
    assertFalse(unit > 0, "larger numbers stand higher");
  }

  @Test
  void aLegendNamesTheTrueRange() {
    Step step = RUN.trace().step("encoder.1.output");
    List<String> texts =
        KindRuns.paint(RUN, FigureRequest.of(Kind.MATRIX).withStep(step.name())).texts.stream()
            .map(DrawnText::text)
            .toList();
    Scale scale = Scale.diverging(step.value());
    assertTrue(texts.contains(Numbers.detail(scale.minimum())));
    assertTrue(texts.contains(Numbers.detail(scale.maximum())));
  }
}
