package glassformer.figure.kind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.figure.Figure;
import glassformer.figure.Ink;
import glassformer.figure.Palette;
import glassformer.figure.RecordingSurface;
import glassformer.figure.RecordingSurface.DrawnText;
import glassformer.figure.Type;
import glassformer.session.Cell;
import glassformer.session.Run;
import glassformer.session.TestModels;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {
  private static final Run RUN = KindRuns.translated("the small cat sees", "le chat voit");
  private static final String HEAD_WEIGHTS = "encoder.0.self_attention.head.0.weights";
  private static final double POINTS_A_MILLIMETRE = 72 / 25.4;

  private static String refusal(Run run, FigureRequest request) {
    return assertThrows(FigureException.class, () -> Figures.of(run, request)).getMessage();
  }

  private static List<String> texts(FigureRequest request) {
    return texts(RUN, request);
  }

  private static List<String> texts(Run run, FigureRequest request) {
    return KindRuns.paint(run, request).texts.stream().map(DrawnText::text).toList();
  }

  private static FigureRequest looking(FigureRequest request, FigureLook look) {
    return request.withOptions(request.options().withLook(look));
  }

  @ParameterizedTest
  @EnumSource
  void everyKindHasATitleADescriptionAndASize(Kind kind) {
    Figure figure = KindRuns.figure(RUN, KindRuns.request(kind));
    assertFalse(figure.title().isBlank());
    assertFalse(figure.description().isBlank());
    assertTrue(figure.width() <= kind.usualWidth().points(72) + 1e-6);
    assertTrue(figure.height() > 20 && figure.height() < 1.6 * 170 * POINTS_A_MILLIMETRE);
  }

  @ParameterizedTest
  @EnumSource
  void aWidthThatIsChosenIsExact(Kind kind) {
    FigureRequest request = KindRuns.request(kind);
    FigureLook look = request.options().look().withWidth(Optional.of(Length.parse("120mm")));
    Figure figure = KindRuns.figure(RUN, looking(request, look));
    assertEquals(120 * POINTS_A_MILLIMETRE, figure.width(), 1e-6);
    FigureLook pixels = look.withDpi(300).withWidth(Optional.of(Length.parse("1500px")));
    assertEquals(360, KindRuns.figure(RUN, looking(request, pixels)).width(), 1e-6);
  }

  @Test
  void theBarOfTheLegendGivesWayToItsNameInANarrowWall() {
    FigureRequest request = KindRuns.request(Kind.WALL);
    FigureLook look = request.options().look().withWidth(Optional.of(Length.parse("60mm")));
    List<String> drawn = texts(looking(request, look));
    assertTrue(drawn.contains("each on its own scale"), drawn.toString());
  }

  @ParameterizedTest
  @EnumSource
  void titlesAndLegendsCanBeLeftOut(Kind kind) {
    FigureRequest request = KindRuns.request(kind);
    FigureTexts none =
        request
            .options()
            .texts()
            .withTitle(Optional.of(""))
            .withLegend(false)
            .withAxisTitles(false)
            .withTokenLabels(false)
            .withValues(false);
    FigureRequest bare = request.withOptions(request.options().withTexts(none));
    List<String> drawn = texts(bare);
    assertFalse(drawn.contains("Query"), drawn.toString());
    assertFalse(drawn.contains("le → chat") && kind != Kind.EQUATION, drawn.toString());
    assertTrue(KindRuns.figure(RUN, bare).height() < KindRuns.figure(RUN, request).height());
    assertFalse(KindRuns.figure(RUN, bare).title().isBlank());
  }

  @Test
  void titleAndCaptionAreWrittenAndDescribed() {
    FigureRequest request = KindRuns.request(Kind.HEAD);
    FigureTexts texts =
        request.options().texts().withTitle(Optional.of("My title")).withCaption("My caption");
    FigureRequest titled = request.withOptions(request.options().withTexts(texts));
    assertTrue(texts(titled).containsAll(List.of("My title", "My caption")));
    Figure figure = KindRuns.figure(RUN, titled);
    assertEquals("My title", figure.title());
    assertTrue(figure.description().endsWith("My caption"));
  }

  @ParameterizedTest
  @EnumSource
  void theGroundIsPaintedWhereThereIsOne(Ground ground) {
    FigureRequest request = KindRuns.request(Kind.HEAD);
    FigureLook look = request.options().look().withGround(ground);
    int first = KindRuns.paint(RUN, looking(request, look)).fills.get(0).argb();
    boolean isGround =
        List.of(Palette.light().argb(Ink.CARD), Palette.dark().argb(Ink.CARD)).contains(first);
    assertEquals(ground != Ground.TRANSPARENT, isGround);
  }

  @Test
  void aMarkedCellHasAFrameAndBoldLabels() {
    FigureRequest request = FigureRequest.of(Kind.HEAD);
    FigureOptions options = request.options().withCell(Optional.of(new Cell(1, 2)));
    RecordingSurface surface =
        KindRuns.paint(
            RUN, request.withStep("encoder.0.self_attention.head.0.weights").withOptions(options));
    assertEquals(1, surface.frames.size());
    assertEquals(
        2,
        surface.texts.stream()
            .filter(t -> List.of("small", "cat").contains(t.text()))
            .filter(t -> t.type().face() == Type.Face.WORDS_BOLD)
            .count());
  }

  @Test
  void aChosenCellOfAnEquationIsExplained() {
    FigureRequest request = KindRuns.request(Kind.EQUATION);
    Figure plain = KindRuns.figure(RUN, request);
    FigureOptions options = request.options().withCell(Optional.of(new Cell(2, 1)));
    Figure explained = KindRuns.figure(RUN, request.withOptions(options));
    assertTrue(explained.height() > plain.height() + 20);
    assertEquals(0, KindRuns.paint(plain).frames.size());
    assertTrue(explained.description().length() > plain.description().length());
  }

  @Test
  void aStepThatIsNotThereIsAnsweredWithTheNearest() {
    for (Kind kind : new Kind[] {Kind.MATRIX, Kind.HEAD, Kind.HEADS, Kind.EQUATION, Kind.LINES}) {
      String refusal =
          refusal(RUN, FigureRequest.of(kind).withStep("encoder.0.self_attention.head.1.wieghts"));
      assertTrue(refusal.contains("encoder.0.self_attention.head.1.weights"), refusal);
    }
    String refusal =
        refusal(RUN, FigureRequest.of(Kind.HEADS).withLayer("encoder.7.self_attention"));
    assertTrue(refusal.contains("encoder.0.self_attention"), refusal);
  }

  @ParameterizedTest
  @EnumSource(names = {"MATRIX", "HEAD", "EQUATION"})
  void kindsOfOneStepNeedOne(Kind kind) {
    assertTrue(refusal(RUN, FigureRequest.of(kind)).contains("--step"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"encoder.0.output", "logits"})
  void aStepOutsideOfAHeadIsNoHead(String step) {
    assertTrue(refusal(RUN, FigureRequest.of(Kind.HEAD).withStep(step)).contains(step));
    assertTrue(refusal(RUN, FigureRequest.of(Kind.HEADS).withStep(step)).contains(step));
  }

  @Test
  void headsWhoseLabelsHaveNoRoomInAColumnTakeBoth() {
    Run run = KindRuns.bert(12);
    FigureRequest heads = FigureRequest.of(Kind.HEADS);
    assertTrue(KindRuns.figure(run, heads).width() > Length.ONE_COLUMN.points(72));
    assertTrue(texts(run, heads).containsAll(List.of("Key", "Query", "the", "😺")));
    FigureRequest few = FigureRequest.of(Kind.HEADS);
    assertTrue(KindRuns.figure(RUN, few).width() <= Length.ONE_COLUMN.points(72));
  }

  @ParameterizedTest
  @CsvSource({"15, 85mm", "60, 170mm"})
  void whereLabelsHaveNoRoomTheAxesSayWhereTheyBeginAndEnd(int tokens, String width) {
    Run run = KindRuns.bert(tokens);
    FigureRequest heads = FigureRequest.of(Kind.HEADS);
    FigureLook look = heads.options().look().withWidth(Optional.of(Length.parse(width)));
    List<String> labels = run.labels().columns(run.trace().step(HEAD_WEIGHTS));
    String ends = "Key: the … " + labels.get(tokens - 1) + " (" + tokens + ")";
    List<String> drawn = texts(run, looking(heads, look));
    assertTrue(drawn.contains(ends), drawn.toString());
    assertFalse(drawn.contains("the"), drawn.toString());
  }

  @Test
  void theCrossAttentionShowsTheStepThatIsAskedForInEveryHead() {
    FigureRequest cross = FigureRequest.of(Kind.CROSS);
    String scores = "decoder.1.cross_attention.head.0.scores";
    assertTrue(texts(RUN, cross).contains("Attention weights"));
    assertTrue(texts(RUN, cross.withStep(scores)).contains("Scores"));
    String elsewhere = scores.replace("cross", "self");
    assertTrue(refusal(RUN, cross.withStep(elsewhere)).contains(elsewhere));
    String other = refusal(RUN, cross.withStep(scores).withLayer("decoder.0.cross_attention"));
    assertTrue(other.contains("decoder.1.cross_attention"), other);
  }

  @ParameterizedTest
  @EnumSource
  void whatAKindDoesNotHeedIsRefused(Kind kind) {
    Map<String, FigureRequest> asked =
        Map.of(
            "--step", FigureRequest.of(kind).withStep("logits"),
            "--layer", FigureRequest.of(kind).withLayer("encoder"),
            "--heads", FigureRequest.of(kind).withHeads(List.of(1)),
            "--dimensions", FigureRequest.of(kind).withDimensions(List.of(1)));
    asked.forEach(
        (option, request) -> {
          if (!kind.chosenBy().contains(option)) {
            String refusal = refusal(RUN, request);
            assertTrue(refusal.contains("takes no " + option), refusal);
          }
        });
  }

  @Test
  void whatIsOutOfRangeIsRefused() {
    FigureRequest lines = KindRuns.request(Kind.LINES);
    assertTrue(refusal(RUN, lines.withHeads(List.of(2))).contains("from 0 to 1"));
    FigureRequest positions = FigureRequest.of(Kind.POSITIONS);
    assertTrue(refusal(RUN, positions.withDimensions(List.of(8))).contains("from 0 to 7"));
    assertTrue(refusal(RUN, positions.withDimensions(List.of(0, 1, 2, 3, 4, 5, 6))).contains("6"));
    FigureRequest head = KindRuns.request(Kind.HEAD);
    FigureOptions past = head.options().withCell(Optional.of(new Cell(4, 0)));
    assertTrue(refusal(RUN, head.withOptions(past)).contains("4 rows"));
    assertTrue(
        refusal(RUN, lines.withStep("encoder.0.self_attention.head.0.scores")).contains("scores"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gpt2", "bert", "llama"})
  void modelsWithOneStackHaveNoCrossAttention(String family) {
    Run run = TestModels.goldenRun(family);
    assertTrue(refusal(run, FigureRequest.of(Kind.CROSS)).contains(family));
    for (Kind kind : new Kind[] {Kind.HEADS, Kind.WALL, Kind.LAYERS, Kind.LINES}) {
      assertFalse(KindRuns.paint(run, FigureRequest.of(kind)).texts.isEmpty());
    }
  }

  @Test
  void linesSayWhichHeadsTheyAreOfWhereNotOfAll() {
    Run run = KindRuns.bert(4);
    FigureRequest lines = FigureRequest.of(Kind.LINES).withLayer("encoder.1.self_attention");
    String first = "Encoder · Layer 2 · Self-attention · Heads 1–6 of 12";
    assertTrue(texts(run, lines).contains(first), texts(run, lines).toString());
    List<String> chosen = texts(run, lines.withHeads(List.of(0, 4, 11)));
    assertTrue(
        chosen.contains("Encoder · Layer 2 · Self-attention · Heads 1, 5, 12 of 12"),
        chosen.toString());
    FigureRequest all = FigureRequest.of(Kind.LINES);
    assertTrue(texts(RUN, all).contains("Encoder · Layer 1 · Self-attention"));
  }

  @Test
  void learntPositionsAreDrawnAndRotaryOnesAreNot() {
    for (String family : List.of("gpt2", "bert")) {
      RecordingSurface surface =
          KindRuns.paint(TestModels.goldenRun(family), FigureRequest.of(Kind.POSITIONS));
      assertTrue(surface.texts.stream().noneMatch(text -> text.text().contains("wavelength")));
    }
    String refusal = refusal(TestModels.goldenRun("llama"), FigureRequest.of(Kind.POSITIONS));
    assertTrue(refusal.contains("positions"), refusal);
  }
}
