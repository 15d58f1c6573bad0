package glassformer.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No message is missing and none is left over. */
class WordsTest {
  private static final Path BUNDLES = Path.of("src/main/resources/glassformer/words");
  private static final Pattern LITERAL = Pattern.compile("\"%?([a-z_]*\\.[a-z0-9_.-]*)\"");
  private static final Pattern WHOLE =
      Pattern.compile("Words\\.(?:text|raw)\\(\\s*\"([a-z0-9_.-]+)\"\\s*[,)]");
  private static final Pattern IN_FXML = Pattern.compile("\"%([a-z0-9_.]+)\"");

  private static Set<String> keys() throws IOException {
    Set<String> keys = new TreeSet<>();
    for (Path bundle : files(BUNDLES, ".properties")) {
      String name = bundle.getFileName().toString().replace(".properties", "");
      for (String key :
          ResourceBundle.getBundle("glassformer.words." + name, Locale.ROOT).keySet()) {
        assertTrue(key.startsWith(name + "."), bundle + ": " + key);
        keys.add(key);
      }
    }
    return keys;
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).toList();
    }
  }

  private static Set<String> found(Pattern pattern, Path folder, String ending) throws IOException {
    Set<String> found = new TreeSet<>();
    for (Path file : files(folder, ending)) {
      Matcher matcher = pattern.matcher(Files.readString(file));
      while (matcher.find()) {
        found.add(matcher.group(1));
      }
    }
    return found;
  }

  private static boolean isSuffix(String part, String key) {
    return part.startsWith(".") && part.length() > 1 && key.endsWith(part);
  }

  @Test
  void everyMessageThatIsAskedForExists() throws IOException {
    Set<String> asked = found(WHOLE, Path.of("src/main/java"), ".java");
    asked.addAll(found(IN_FXML, Path.of("fxml"), ".fxml"));
    assertFalse(asked.isEmpty());
    asked.removeAll(keys());
    assertEquals(Set.of(), asked);
  }

  @Test
  void aWholeNumberIsWrittenPlainlyUnlessTheMessageSaysHow() {
    assertEquals("Layer 1234", Words.text("stage.layer", 1234));
    assertEquals("7 keys", Words.text("inspector.keys", 7));
    assertTrue(Words.text("cli.models.line", "m", 1, 1, 1, 1, 1, 1, 1, 1234).contains("1,234"));
  }

  @Test
  void aWordThatLooksLikeAPatternIsWrittenAsItIs() {
    for (String word : List.of("'", "''", "{0}", "{", "it's", "}{")) {
      assertEquals("Glassformer – " + word, Words.text("app.title", word));
    }
  }

  @Test
  void noMessageIsLeftOver() throws IOException {
    Set<String> used = found(LITERAL, Path.of("src/main/java"), ".java");
    used.addAll(found(IN_FXML, Path.of("fxml"), ".fxml"));
    List<String> leftOver = new ArrayList<>();
    for (String key : keys()) {
      boolean whole = used.contains(key);
      boolean begun =
          used.stream()
              .anyMatch(part -> part.endsWith(".") && key.startsWith(part) || isSuffix(part, key));
      if (!whole && !begun) {
        leftOver.add(key);
      }
    }
    assertEquals(List.of(), leftOver);
  }
}
