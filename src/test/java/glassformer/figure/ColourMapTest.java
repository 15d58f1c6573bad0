package glassformer.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ColourMapTest {
  static Stream<Arguments> namedOnGrounds() {
    return ColourMaps.NAMES.stream()
        .flatMap(name -> Stream.of(grounds()).map(ground -> Arguments.of(name, ground)));
  }

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
  @MethodSource("namedOnGrounds")
  void namedMapsHaveMonotoneLightnessOrEndsAlike(String name, Palette ground) {
    Scale.Kind kind = ColourMaps.kind(name);
    ColourMap map = ground.with(name).map(kind);
    int middle = kind == Scale.Kind.DIVERGING ? ColourMap.SIZE / 2 : 0;
    int last = ColourMap.SIZE - 1;
    double upwards = Math.signum(lightness(map, last) - lightness(map, middle));
    for (int i = middle + 1; i < ColourMap.SIZE; i++) {
      double step = lightness(map, i) - lightness(map, i - 1);
      assertTrue(upwards * step > -0.003, name + " " + i);
      double mirrored = lightness(map, Math.abs(2 * middle - i));
      assertTrue(kind == Scale.Kind.SEQUENTIAL || Math.abs(lightness(map, i) - mirrored) < 0.12);
    }
    assertTrue(Math.abs(lightness(map, last) - lightness(map, middle)) > 0.35, name);
    for (int i = 0; i <= last; i++) {
      int cell = map.argb((double) i / last);
      assertTrue(Contrast.between(ground.inkOn(cell), cell) >= 4, name + " " + i);
      assertEquals((double) i / last, map.position(cell), 0.012, name);
    }
  }

  @Test
  void aChosenMapServesTheKindItIsMadeForOrTheOneItIsChosenFor() {
    Palette viridis = Palette.dark().with("viridis");
    assertEquals(0xff440154, viridis.map(Scale.Kind.SEQUENTIAL).argb(0));
    assertEquals(0xfffde725, viridis.map(Scale.Kind.SEQUENTIAL).argb(1));
    assertSame(Palette.dark().map(Scale.Kind.DIVERGING), viridis.map(Scale.Kind.DIVERGING));
    Palette both = viridis.with(Scale.Kind.DIVERGING, "magma");
    assertEquals(0xfffcfdbf, both.map(Scale.Kind.DIVERGING).argb(1));
    assertEquals(0xff440154, both.map(Scale.Kind.SEQUENTIAL).argb(0));
  }

  @Test
  void everyFileHasItsNameAndNoOther() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("styles/colour-maps"))) {
      Set<String> found =
          files
              .map(file -> file.getFileName().toString().replace(".properties", ""))
              .collect(Collectors.toSet());
      assertEquals(Set.copyOf(ColourMaps.NAMES), found);
    }
    Exception error =
        assertThrows(IllegalArgumentException.class, () -> Palette.light().with("jet"));
    assertEquals(
        "there is no colour map ‘jet’; there are viridis, magma, greys, red-blue",
        error.getMessage());
  }

  @Test
  void aTransparentGroundIsClearAndAllElseStays() {
    Palette clear = Palette.light().transparent();
    assertEquals(0, clear.argb(Ink.CARD) >>> 24);
    assertEquals(0, clear.argb(Ink.CARD, 0.8) >>> 24);
    assertEquals(Palette.light().argb(Ink.TEXT), clear.argb(Ink.TEXT));
    assertEquals(Palette.light().hex(Ink.CARD), clear.hex(Ink.CARD));
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
