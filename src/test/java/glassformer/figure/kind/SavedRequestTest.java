package glassformer.figure.kind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.session.Cell;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SavedRequestTest {
  @ParameterizedTest
  @EnumSource
  void whatIsWrittenIsReadBack(Kind kind) {
    FigureRequest usual = FigureRequest.of(kind);
    assertEquals(usual, SavedRequest.read(kind, SavedRequest.write(usual)));
    assertEquals(usual, SavedRequest.read(kind, Map.of()));
    FigureTexts texts =
        new FigureTexts(
                Optional.of(""),
                "a, b = c\n“d”",
                false,
                false,
                false,
                usual.options().texts().numbers())
            .withValues(false)
            .withDecimals(OptionalInt.of(3));
    FigureLook look =
        new FigureLook(
            Optional.of("viridis"),
            Ground.TRANSPARENT,
            Optional.of(Length.parse("8.5cm")),
            144,
            9.5);
    FigureRequest chosen =
        usual
            .withStep("encoder.0.output")
            .withLayer("encoder")
            .withHeads(List.of(0, 3))
            .withDimensions(List.of(1))
            .withOptions(
                new FigureOptions(texts, look, ScaleChoice.FULL, Optional.of(new Cell(3, 14))));
    assertEquals(chosen, SavedRequest.read(kind, SavedRequest.write(chosen)));
  }

  @Test
  void aWordThatIsNoneIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> SavedRequest.read(Kind.HEAD, Map.of("ground", "green")));
  }

  @ParameterizedTest
  @CsvSource({"85mm, 240.945", "8.5cm, 240.945", "2in, 144", "100pt, 100", "600px, 144"})
  void lengthsAreInPoints(String text, double points) {
    Length length = Length.parse(text);
    assertEquals(points, length.points(300), 1e-3);
    assertEquals(text, length.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "85", "mm", "-3mm", "85 miles", "1e3px", "∞mm"})
  void whatIsNoLengthIsRefused(String text) {
    assertTrue(
        assertThrows(IllegalArgumentException.class, () -> Length.parse(text))
            .getMessage()
            .contains("85mm"));
  }

  @Test
  void looksHaveBounds() {
    FigureLook usual = FigureLook.STANDARD;
    assertThrows(IllegalArgumentException.class, () -> usual.withDpi(0));
    assertThrows(IllegalArgumentException.class, () -> usual.withFontSize(Double.NaN));
    assertThrows(
        IllegalArgumentException.class, () -> usual.withWidth(Optional.of(Length.parse("9mm"))));
    assertThrows(IllegalArgumentException.class, () -> usual.withColourMap(Optional.of("jet")));
    assertThrows(
        IllegalArgumentException.class, () -> FigureTexts.STANDARD.withDecimals(OptionalInt.of(8)));
  }
}
