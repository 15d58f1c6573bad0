package glassformer.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import glassformer.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * The fields of a {@code config.json}, each read with a check that names it.
 *
 * @param file the file's name, for messages
 * @param root its content
 */
record ConfigFields(String file, JsonNode root) {

  /** A whole number from 1 on. */
  int size(String field) throws CheckpointException {
    JsonNode value = root.path(field);
    if (!value.isInt() || value.intValue() < 1) {
      throw wrong(field, "checkpoint.config.size");
    }
    return value.intValue();
  }

  /** A number above 0. */
  float positive(String field) throws CheckpointException {
    JsonNode value = root.path(field);
    if (!value.isNumber() || !(value.floatValue() > 0) || Float.isInfinite(value.floatValue())) {
      throw wrong(field, "checkpoint.config.positive");
    }
    return value.floatValue();
  }

  boolean flag(String field) throws CheckpointException {
    if (!root.path(field).isBoolean()) {
      throw wrong(field, "checkpoint.config.flag");
    }
    return root.path(field).booleanValue();
  }

  /** One of some texts. */
  String choice(String field, String... choices) throws CheckpointException {
    String value = root.path(field).textValue();
    if (!List.of(choices).contains(String.valueOf(value))) {
      throw wrong(
          field,
          "checkpoint.config.choice",
          Arrays.stream(choices)
              .map(choice -> '"' + choice + '"')
              .collect(Collectors.joining(", ")));
    }
    return value;
  }

  /** An id of a vocabulary, or nothing. */
  OptionalInt id(String field, int vocabularySize) throws CheckpointException {
    JsonNode value = root.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return OptionalInt.empty();
    }
    if (!value.isInt() || value.intValue() < 0 || value.intValue() >= vocabularySize) {
      throw wrong(field, "checkpoint.config.id", vocabularySize - 1);
    }
    return OptionalInt.of(value.intValue());
  }

  private CheckpointException wrong(String field, String key, Object... details) {
    JsonNode value = root.path(field);
    String found = value.isMissingNode() ? "checkpoint.config.missing" : "checkpoint.config.value";
    return new CheckpointException(
        file,
        found,
        field,
        Words.text(key, Arrays.stream(details).map(String::valueOf).toArray()),
        Json.describe(value));
  }
}
