package glassformer.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionFileTest {
  private static final SavedSession SESSION =
      new SavedSession(
          new Scenario("translator", "the cat 猫 🐈", Optional.of("le chat")),
          new Focus(
              "encoder.0.self_attention.head.1.scores",
              1,
              Optional.of(new Cell(2, 3)),
              Depth.OPERATIONS,
              true),
          new WindowState("dark", Optional.of("viridis"), 15, 1400, 900, true),
          List.of("/models/mine", "models/猫"),
          new SavedExports(
              "/home/me/图",
              Map.of("kind", "heads", "width", "85mm"),
              Map.of("what", "trace"),
              Map.of("paper", "letter")));

  @TempDir Path folder;

  @Test
  void whatIsSavedIsRestored() throws IOException {
    SessionFile file = new SessionFile(folder.resolve("a/b/session.json"));
    assertEquals(Optional.empty(), file.load());
    file.save(SESSION);
    assertEquals(Optional.of(SESSION), file.load());
    try (var files = Files.list(folder.resolve("a/b"))) {
      assertEquals(1, files.count());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not json",
        "{}",
        "{\"scenario\": {\"model\": 1}}",
        "{\"scenario\":{\"model\":\"m\",\"source\":\"s\"},\"focus\":{\"step\":\"no such step!\"}}"
      })
  void aDamagedFileIsSetAsideAndNamed(String content) throws IOException {
    Path path = folder.resolve("session.json");
    Files.writeString(path, content);
    IOException e = assertThrows(IOException.class, () -> new SessionFile(path).load());
    Path aside = Path.of(e.getMessage());
    assertFalse(Files.exists(path));
    assertEquals(content, Files.readString(aside));
    assertEquals(Optional.empty(), new SessionFile(path).load());
  }

  @Test
  void whatAnOlderFileDoesNotHaveIsAsUsual() throws IOException {
    Path path = folder.resolve("session.json");
    SessionFile file = new SessionFile(path);
    file.save(SESSION);
    ObjectMapper json = new ObjectMapper();
    ObjectNode older = (ObjectNode) json.readTree(path.toFile());
    older.remove(List.of("exports", "recent_models"));
    ((ObjectNode) older.get("window")).remove("colour_map");
    json.writeValue(path.toFile(), older);
    SavedSession read = file.load().orElseThrow();
    assertEquals(SavedExports.NONE, read.exports());
    assertEquals(Optional.empty(), read.window().colourMap());
    assertEquals(SESSION.scenario(), read.scenario());
  }

  @Test
  void aFailedSaveLeavesTheFileAsItWas() throws IOException {
    Path path = folder.resolve("session.json");
    SessionFile file = new SessionFile(path);
    file.save(SESSION);
    Files.createDirectory(folder.resolve("session.json.part"));
    assertThrows(IOException.class, () -> file.save(MainSession.OTHER));
    assertTrue(Files.exists(path));
    assertEquals(Optional.of(SESSION), file.load());
  }

  private static final class MainSession {
    static final SavedSession OTHER =
        new SavedSession(
            Scenario.of("m", "x"), Focus.START, WindowState.START, List.of(), SavedExports.NONE);
  }
}
