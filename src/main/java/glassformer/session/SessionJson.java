package glassformer.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import glassformer.model.StepName;
import java.util.Locale;
import java.util.Optional;

/**
 * Scenario and focus as JSON, in the saved session and in all files that say what made them. What
 * is read may be anything: whatever is not as it should be is an {@link IllegalArgumentException}.
 */
public final class SessionJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private SessionJson() {}

  public static ObjectNode write(Scenario scenario) {
    ObjectNode node = JSON.createObjectNode();
    node.put("model", scenario.model());
    node.put("source", scenario.source());
    scenario.target().ifPresent(target -> node.put("target", target));
    return node;
  }

  public static Scenario scenario(JsonNode node) {
    Optional<String> target = Optional.ofNullable(node.get("target")).map(SessionJson::text);
    return new Scenario(text(node.required("model")), text(node.required("source")), target);
  }

  public static ObjectNode write(Focus focus) {
    ObjectNode node = JSON.createObjectNode();
    node.put("step", focus.step());
    node.put("head", focus.head());
    focus
        .cell()
        .ifPresent(
            cell -> {
              node.put("row", cell.row());
              node.put("column", cell.column());
            });
    node.put("depth", focus.depth().name().toLowerCase(Locale.ROOT));
    node.put("shared_scale", focus.sharedScale());
    return node;
  }

  public static Focus focus(JsonNode node) {
    Optional<Cell> cell =
        node.has("row")
            ? Optional.of(new Cell(number(node.get("row")), number(node.required("column"))))
            : Optional.empty();
    String step = text(node.required("step"));
    StepName.parse(step);
    return new Focus(
        step,
        number(node.required("head")),
        cell,
        Depth.valueOf(text(node.required("depth")).toUpperCase(Locale.ROOT)),
        node.required("shared_scale").asBoolean());
  }

  /** The text that a node must be. */
  public static String text(JsonNode node) {
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
