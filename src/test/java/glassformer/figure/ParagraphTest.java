package glassformer.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParagraphTest {
  private static final Type TYPE = Type.words(10);

  private static List<String> lines(String text, double width) {
    return Paragraph.of(text, TYPE, width, Java2DSurface::measure).lines();
  }

  @Test
  void linesBreakBetweenWords() {
    assertEquals(
        List.of("The small", "cat sees a", "red car."), lines("The small cat sees a red car.", 55));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrik",
        "小猫看见一辆红色的汽车，然后它跑到花园里去了，因为天气很好。",
        "القطة الصغيرة ترى سيارة حمراء في الحديقة الكبيرة",
        "🐈‍⬛🚗🐈‍⬛🚗🐈‍⬛🚗🐈‍⬛🚗🐈‍⬛🚗🐈‍⬛🚗",
        "a  b\tc",
        ""
      })
  void noLineIsWiderThanTheColumnAndNothingIsLost(String text) {
    List<String> lines = lines(text, 80);
    for (String line : lines) {
      assertTrue(Java2DSurface.measure(line, TYPE) <= 80, line);
    }
    assertEquals(text.replaceAll("\\s", ""), String.join("", lines).replaceAll("\\s", ""));
  }

  @Test
  void theFirstLineIsIndented() {
    Paragraph paragraph = Paragraph.of("The small cat sees", TYPE, 55, 30, Java2DSurface::measure);
    assertEquals(List.of("The", "small cat", "sees"), paragraph.lines());
  }

  @Test
  void whatIsTooLongEndsInAnEllipsis() {
    Paragraph paragraph = Paragraph.of("a b c d e f", TYPE, 1, Java2DSurface::measure).first(2);
    assertEquals(2, paragraph.lines().size());
    assertTrue(paragraph.lines().get(1).endsWith("…"));
  }
}
