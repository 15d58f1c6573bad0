package glassformer.figure.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import glassformer.checkpoint.CheckpointException;
import glassformer.session.Focus;
import glassformer.session.Run;
import glassformer.session.Scenario;
import glassformer.session.SessionJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What made a figure, enough to make it again. It stands in the figure's file as JSON, scenario and
 * focus as in a saved session. It names no place of the machine and no user: a model is known by
 * its name and its fingerprint.
 *
 * @param sha256 of the model's files, in hexadecimal
 * @param kind of figure, such as {@code head}
 * @param options of the figure by their names, in the order they are to be written; with them the
 *     ids that were given, where no text was
 * @param program name and version of the program
 * @param java version of Java
 */
public record Origin(
    Scenario scenario,
    String sha256,
    Focus focus,
    String kind,
    Map<String, String> options,
    String program,
    String java) {
  private static final ObjectMapper JSON = new ObjectMapper();

  public Origin {
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
  }

  /** A figure of a run, made by this program now. */
  public static Origin of(Run run, Focus focus, String kind, Map<String, String> options) {
    return new Origin(
        named(run),
        run.model().sha256(),
        focus,
        kind,
        withIds(options, run),
        "Glassformer " + version(),
        System.getProperty("java.version"));
  }

  private static Map<String, String> withIds(Map<String, String> options, Run run) {
    Map<String, String> all = new LinkedHashMap<>(options);
    run.given()
        .ifPresent(
            given -> {
              boolean encodes = run.model().config().hasEncoder();
              all.put("ids", list(encodes ? given.source() : given.target()));
              if (encodes && given.target().length > 0) {
                all.put("target-ids", list(given.target()));
              }
            });
    return all;
  }

  private static String list(int[] ids) {
    return Arrays.stream(ids).mapToObj(Integer::toString).collect(Collectors.joining(","));
  }

  /** The scenario with its model's name in place of the folder, which says where it lay. */
  private static Scenario named(Run run) {
    Scenario scenario = run.scenario();
    return new Scenario(run.model().name(), scenario.source(), scenario.target());
  }

  private static String version() {
    return Optional.ofNullable(Origin.class.getPackage().getImplementationVersion())
        .orElse("unpackaged");
  }

  /**
   * What made the figure in a file.
   *
   * @return empty where the file does not say, such as a picture of another program
   * @throws CheckpointException if the file cannot be read, or is damaged
   */
  public static Optional<Origin> read(Path file) throws IOException {
    Medium medium = Medium.of(file);
    String name = file.getFileName().toString();
    try {
      Optional<String> json = medium.origin(Files.readAllBytes(file));
      return json.isEmpty() ? Optional.empty() : Optional.of(parse(json.get()));
    } catch (CheckpointException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new CheckpointException(e, name, "checkpoint.file.unreadable", e.getMessage());
    }
  }

  /** As it stands in files. */
  public String toJson() {
    ObjectNode root = JSON.createObjectNode();
    root.put("program", program);
    root.put("java", java);
    root.put("model_sha256", sha256);
    root.put("kind", kind);
    ObjectNode chosen = root.putObject("options");
    options.forEach(chosen::put);
    root.set("scenario", SessionJson.write(scenario));
    root.set("focus", SessionJson.write(focus));
    try {
      return JSON.writeValueAsString(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e); // a tree of texts and numbers is always JSON
    }
  }

  private static Origin parse(String json) throws JsonProcessingException {
    JsonNode root = JSON.readTree(json);
    Map<String, String> options = new LinkedHashMap<>();
    root.required("options")
        .fields()
        .forEachRemaining(
            option -> options.put(option.getKey(), SessionJson.text(option.getValue())));
    return new Origin(
        SessionJson.scenario(root.required("scenario")),
        SessionJson.text(root.required("model_sha256")),
        SessionJson.focus(root.required("focus")),
        SessionJson.text(root.required("kind")),
        options,
        SessionJson.text(root.required("program")),
        SessionJson.text(root.required("java")));
  }
}
