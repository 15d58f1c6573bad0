package glassformer.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import glassformer.checkpoint.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The saved session as a JSON file, written beside and moved into place. */
public final class SessionFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;

  public SessionFile(Path file) {
    this.file = file;
  }

  /** {@code -Dglassformer.session=FILE}, else in the user's configuration folder. */
  public static SessionFile ofUser() {
    String given = System.getProperty("glassformer.session");
    if (given != null) {
      return new SessionFile(Path.of(given));
    }
    String configured = System.getenv("XDG_CONFIG_HOME");
    Path folder =
        configured == null || configured.isBlank()
            ? Path.of(System.getProperty("user.home"), ".config")
            : Path.of(configured);
    return new SessionFile(folder.resolve("glassformer").resolve("session.json"));
  }

  public Path path() {
    return file;
  }

  /**
   * The saved session, or empty where there is none.
   *
   * @throws IOException if the file is damaged; it was then set aside, beside, as {@code
   *     *.damaged}, and the message says where
   */
  public Optional<SavedSession> load() throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(read(JSON.readTree(Files.readAllBytes(file))));
    } catch (IOException | RuntimeException e) {
      Path aside = file.resolveSibling(file.getFileName() + ".damaged");
      Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
      throw new IOException(aside.toString(), e);
    }
  }

  /** Saves; the file that was there stays as it was if this fails. */
  public void save(SavedSession session) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    byte[] json = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(write(session));
    WholeFile.write(file, json);
  }

  private static ObjectNode write(SavedSession session) {
    ObjectNode root = JSON.createObjectNode();
    root.set("scenario", SessionJson.write(session.scenario()));
    root.set("focus", SessionJson.write(session.focus()));
    ObjectNode window = root.putObject("window");
    window.put("theme", session.window().theme());
    session.window().colourMap().ifPresent(map -> window.put("colour_map", map));
    window.put("text_size", session.window().textSize());
    window.put("width", session.window().width());
    window.put("height", session.window().height());
    window.put("maximised", session.window().maximised());
    ArrayNode recent = root.putArray("recent_models");
    session.recentModels().forEach(recent::add);
    write(session.exports(), root.putObject("exports"));
    return root;
  }

  private static SavedSession read(JsonNode root) {
    JsonNode window = root.required("window");
    return new SavedSession(
        SessionJson.scenario(root.required("scenario")),
        SessionJson.focus(root.required("focus")),
        new WindowState(
            SessionJson.text(window.required("theme")),
            Optional.ofNullable(window.get("colour_map")).map(SessionJson::text),
            window.required("text_size").asDouble(),
            window.required("width").asDouble(),
            window.required("height").asDouble(),
            window.required("maximised").asBoolean()),
        recentModels(root.path("recent_models")),
        exports(root.path("exports")));
  }

  private static void write(SavedExports exports, ObjectNode node) {
    node.put("folder", exports.folder());
    put(exports.figure(), node.putObject("figure"));
    put(exports.data(), node.putObject("data"));
    put(exports.handout(), node.putObject("handout"));
  }

  private static void put(Map<String, String> words, ObjectNode node) {
    new TreeMap<>(words).forEach(node::put);
  }

  private static SavedExports exports(JsonNode node) {
    return new SavedExports(
        node.path("folder").asText(""),
        words(node.path("figure")),
        words(node.path("data")),
        words(node.path("handout")));
  }

  private static Map<String, String> words(JsonNode node) {
    Map<String, String> words = new HashMap<>();
    node.fields()
        .forEachRemaining(word -> words.put(word.getKey(), SessionJson.text(word.getValue())));
    return words;
  }

  private static List<String> recentModels(JsonNode array) {
    List<String> folders = new ArrayList<>();
    array.forEach(folder -> folders.add(SessionJson.text(folder)));
    return folders;
  }
}
