package glassformer.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StyleSheetsTest {
  private static final Pattern NAMED = Pattern.compile("-gf-([a-z-]+): (#[0-9a-f]{6});");
  private static final Pattern USED = Pattern.compile("-gf-[a-z-]+");
  private static final Pattern LITERAL =
      Pattern.compile(
          "#[0-9a-fA-F]{3,8}\\b|\\b(rgba?|hsba?|derive|ladder)\\(|:"
              + " *(white|black|gr[ae]y|red|green|blue)\\b");

  @Test
  void lookedUpColoursEqualThePalette() throws IOException {
    assertEquals(colours(Palette.light()), named("light.css"));
    assertEquals(colours(Palette.dark()), named("dark.css"));
  }

  @Test
  void noOtherColourIsLiteral() throws IOException {
    for (String sheet : sheets()) {
      boolean defines = sheet.equals("light.css") || sheet.equals("dark.css");
      String css = defines ? NAMED.matcher(css(sheet)).replaceAll("") : css(sheet);
      assertFalse(LITERAL.matcher(css).find(), sheet);
    }
    assertTrue(LITERAL.matcher("-fx-fill: #fff;").find());
  }

  @Test
  void everyNameUsedIsDefined() throws IOException {
    for (String sheet : sheets()) {
      String known = css("light.css") + css("base.css") + css(sheet);
      Matcher use = USED.matcher(css(sheet));
      while (use.find()) {
        assertTrue(known.contains(use.group() + ":"), sheet + ": " + use.group());
      }
    }
  }

  @Test
  void textReadsOnEveryGround() {
    for (Palette palette : new Palette[] {Palette.light(), Palette.dark()}) {
      for (Ink ground : new Ink[] {Ink.BACKGROUND, Ink.CARD, Ink.BLOCK, Ink.BLOCK_SELECTED}) {
        assertTrue(Contrast.between(palette.argb(Ink.TEXT), palette.argb(ground)) > 7);
        assertTrue(Contrast.between(palette.argb(Ink.TEXT_MUTED), palette.argb(ground)) > 3.8);
      }
      assertEquals(palette.argb(Ink.ATTENTION), palette.argb(Ink.ACCENT));
    }
  }

  private static Map<String, String> colours(Palette palette) {
    Map<String, String> colours = new TreeMap<>();
    for (Ink ink : Ink.values()) {
      colours.put(ink.key(), palette.hex(ink));
    }
    return colours;
  }

  private static Map<String, String> named(String sheet) throws IOException {
    Map<String, String> colours = new TreeMap<>();
    Matcher definition = NAMED.matcher(css(sheet));
    while (definition.find()) {
      colours.put(definition.group(1), definition.group(2));
    }
    return colours;
  }

  private static List<String> sheets() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("styles"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".css"))
          .sorted()
          .toList();
    }
  }

  private static String css(String name) throws IOException {
    try (var in = StyleSheetsTest.class.getResourceAsStream("/styles/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
