package glassformer.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ColourMapTest {
  static Palette[] grounds() {
    return new Palette[] {Palette.light(), Palette.dark()};
  }

  @ParameterizedTest
  @MethodSource("grounds")
  void sequentialLightnessIsMonotone(Palette palette) {
    double direction = palette == Palette.light() ? -1 : 1;
    ColourMap map = palette.map(Scale.Kind.SEQUENTIAL);
    for (int i = 1; i < ColourMap.SIZE; i++) {
      assertTrue(direction * (lightness(map, i) - lightness(map, i - 1)) > -0.003, "entry " + i);
    }
  }

  @ParameterizedTest
  @MethodSource("grounds")
  void divergingLightnessIsMonotoneAwayFromZeroAndAlikeOnBothSides(Palette palette) {
    double direction = palette == Palette.light() ? -1 : 1;
    ColourMap map = palette.map(Scale.Kind.DIVERGING);
    int zero = ColourMap.SIZE / 2;
    for (int i = 1; i <= zero; i++) {
      double up = lightness(map, zero + i);
      double down = lightness(map, zero - i);
      assertTrue(direction * (up - lightness(map, zero + i - 1)) > -0.003, "entry +" + i);
      assertTrue(direction * (down - lightness(map, zero - i + 1)) > -0.003, "entry -" + i);
      assertEquals(up, down, 0.12, "entry " + i);
    }
  }

  @ParameterizedTest
  @MethodSource("grounds")
  void anchorsAreExact(Palette palette) {
    ColourMap map = palette.map(Scale.Kind.DIVERGING);
    assertEquals(palette.argb(Ink.DIVERGING_LOW), map.argb(0));
    assertEquals(palette.argb(Ink.DIVERGING_LOW_MIDDLE), map.argb(0.25));
    assertEquals(palette.argb(Ink.DIVERGING_ZERO), map.argb(0.5));
    assertEquals(palette.argb(Ink.DIVERGING_HIGH), map.argb(1));
    assertEquals(palette.argb(Ink.SEQUENTIAL_LOW), palette.map(Scale.Kind.SEQUENTIAL).argb(-3));
  }

  @ParameterizedTest
  @MethodSource("grounds")
  void coloursReadBack(Palette palette) {
    for (Scale.Kind kind : Scale.Kind.values()) {
      ColourMap map = palette.map(kind);
      for (double position = 0; position <= 1; position += 0.01) {
        assertEquals(position, map.position(map.argb(position)), 0.01);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("grounds")
  void numbersReadOnEveryColour(Palette palette) {
    for (Scale.Kind kind : Scale.Kind.values()) {
      for (int i = 0; i < ColourMap.SIZE; i++) {
        int cell = palette.map(kind).argb((double) i / (ColourMap.SIZE - 1));
        assertTrue(Contrast.between(palette.inkOn(cell), cell) >= 4, "entry " + i);
      }
    }
  }

  private static double lightness(ColourMap map, int entry) {
    return Oklab.of(map.argb((double) entry / (ColourMap.SIZE - 1))).lightness();
  }
}
