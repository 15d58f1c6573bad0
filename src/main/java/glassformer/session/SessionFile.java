package glassformer.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import glassformer.checkpoint.WholeFile;
import glassformer.model.StepName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;

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
    ObjectNode scenario = root.putObject("scenario");
    scenario.put("model", session.scenario().model());
    scenario.put("source", session.scenario().source());
    session.scenario().target().ifPresent(target -> scenario.put("target", target));
    ObjectNode focus = root.putObject("focus");
    focus.put("step", session.focus().step());
    focus.put("head", session.focus().head());
    session
        .focus()
        .cell()
        .ifPresent(
            cell -> {
              focus.put("row", cell.row());
              focus.put("column", cell.column());
            });
    focus.put("depth", session.focus().depth().name().toLowerCase(Locale.ROOT));
    focus.put("shared_scale", session.focus().sharedScale());
    ObjectNode window = root.putObject("window");
    window.put("theme", session.window().theme());
    window.put("text_size", session.window().textSize());
    window.put("width", session.window().width());
    window.put("height", session.window().height());
    window.put("maximised", session.window().maximised());
    return root;
  }

  private static SavedSession read(JsonNode root) {
    JsonNode scenario = root.required("scenario");
    Optional<String> target = Optional.ofNullable(scenario.get("target")).map(SessionFile::text);
    JsonNode focus = root.required("focus");
    Optional<Cell> cell =
        focus.has("row")
            ? Optional.of(new Cell(number(focus.get("row")), number(focus.required("column"))))
            : Optional.empty();
    String step = text(focus.required("step"));
    StepName.parse(step);
    JsonNode window = root.required("window");
    return new SavedSession(
        new Scenario(text(scenario.required("model")), text(scenario.required("source")), target),
        new Focus(
            step,
            number(focus.required("head")),
            cell,
            Depth.valueOf(text(focus.required("depth")).toUpperCase(Locale.ROOT)),
            focus.required("shared_scale").asBoolean()),
        new WindowState(
            text(window.required("theme")),
            window.required("text_size").asDouble(),
            window.required("width").asDouble(),
            window.required("height").asDouble(),
            window.required("maximised").asBoolean()));
  }

  private static String text(JsonNode node) {
    if (!node.isTextual()) {
      throw new IllegalArgumentException("expected text, found " + node);
    }
    return node.asText();
  }

  private static int number(JsonNode node) {
    if (!node.isInt() || node.asInt() < 0) {
      throw new IllegalArgumentException("expected a whole number from 0, found " + node);
    }
    return node.asInt();
  }
}
