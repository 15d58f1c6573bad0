package glassformer.figure.kind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.figure.Figure;
import glassformer.figure.RecordingSurface;
import glassformer.session.Cell;
import glassformer.session.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No text of a figure overlaps another or runs out of the picture, whatever is shown. */
class LabelsApartTest {
  private static final Map<Integer, Run> RUNS = new ConcurrentHashMap<>();

  static Stream<Arguments> figures() {
    List<Arguments> all = new ArrayList<>();
    for (int tokens : new int[] {1, 12, 64, 512}) {
      for (Kind kind : Kind.values()) {
        for (String width : new String[] {"", "45mm", "80mm", "500mm"}) {
          if (kind != Kind.EQUATION || !width.equals("45mm")) { // which has no room for one
            all.add(Arguments.of(tokens, kind, width));
          }
        }
      }
    }
    return all.stream();
  }

  private static FigureRequest request(Kind kind, String width) {
    FigureRequest request = KindRuns.request(kind);
    FigureOptions usual = request.options();
    Optional<Length> wanted = width.isEmpty() ? Optional.empty() : Optional.of(Length.parse(width));
    return request.withOptions(usual.withLook(usual.look().withWidth(wanted)));
  }

  private static Run run(int tokens) {
    return RUNS.computeIfAbsent(tokens, KindRuns::odd);
  }

  private static void check(Figure figure) {
    List<TextBox> boxes =
        KindRuns.paint(figure).texts.stream()
            .filter(text -> !text.text().isBlank())
            .map(TextBox::of)
            .toList();
    assertFalse(boxes.isEmpty());
    for (TextBox box : boxes) {
      assertTrue(
          box.isInside(figure.width(), figure.height(), 0.5),
          () -> box + " runs out of " + figure.width() + " x " + figure.height());
    }
    for (int i = 0; i < boxes.size(); i++) {
      for (int j = 0; j < i; j++) {
        TextBox one = boxes.get(i);
        TextBox other = boxes.get(j);
        assertFalse(one.overlaps(other, 0.35), () -> one + " overlaps " + other);
      }
    }
  }

  @AfterAll
  static void release() {
    RUNS.clear();
  }

  @ParameterizedTest
  @MethodSource("figures")
  void labelsStayInsideAndApart(int tokens, Kind kind, String width) {
    check(KindRuns.figure(run(tokens), request(kind, width)));
  }

  @ParameterizedTest
  @MethodSource("figures")
  void soTheyDoWithAMarkedCellAndLongTexts(int tokens, Kind kind, String width) {
    FigureRequest request = request(kind, width);
    FigureOptions options = request.options();
    FigureTexts texts =
        options
            .texts()
            .withTitle(Optional.of("猫の文字がとても長い " + "a long title ".repeat(12)))
            .withCaption("x".repeat(300) + " قطة قطة " + "caption ".repeat(30));
    check(
        KindRuns.figure(
            run(tokens),
            request.withOptions(
                options
                    .withTexts(texts)
                    .withScale(ScaleChoice.SHARED)
                    .withCell(Optional.of(new Cell(tokens - 1, 0))))));
  }

  @Test
  void anOverlapIsFound() {
    RecordingSurface surface = KindRuns.paint(run(12), KindRuns.request(Kind.HEAD));
    TextBox box = TextBox.of(surface.texts.get(0));
    assertTrue(box.overlaps(TextBox.of(surface.texts.get(0)), 0.35));
    assertFalse(box.isInside(box.x(), 1000, 0.5));
  }

  @Test
  void everyTokenIsLabelledWhereThereIsRoom() {
    List<String> texts =
        KindRuns.paint(run(12), KindRuns.request(Kind.LINES)).texts.stream()
            .map(RecordingSurface.DrawnText::text)
            .toList();
    List<String> keys =
        run(12).labels().columns(run(12).trace().step("decoder.1.cross_attention.head.0.weights"));
    assertEquals(12, keys.size());
    assertEquals(
        2, keys.stream().filter("😺"::equals).count() + keys.stream().filter("."::equals).count());
    assertTrue(texts.containsAll(List.of("😺", "قطة", "the")), texts.toString());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 12, 64, 512})
  void anEquationThatHasNoRoomSaysHowMuchItNeeds(int tokens) {
    FigureException narrow =
        assertThrows(
            FigureException.class, () -> Figures.of(run(tokens), request(Kind.EQUATION, "45mm")));
    String needed = narrow.getMessage().replaceAll("\\D", "");
    check(KindRuns.figure(run(tokens), request(Kind.EQUATION, needed + "mm")));
  }
}
