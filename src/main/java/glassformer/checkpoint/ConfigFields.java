package glassformer.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import glassformer.model.ActivationFunction;
import glassformer.model.SpecialIds;
import glassformer.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * The fields of a {@code config.json}, each read with a check that names it. A field that is null
 * is as good as missing.
 *
 * @param file the file's name, for messages
 * @param place what the fields' names begin with, for messages
 * @param root the fields
 */
record ConfigFields(String file, String place, JsonNode root) {

  ConfigFields(String file, JsonNode root) {
    this(file, "", root);
  }

  boolean has(String field) {
    return root.hasNonNull(field);
  }

  /** The fields of a field. */
  ConfigFields inside(String field) throws CheckpointException {
    if (!root.path(field).isObject()) {
      throw wrong(field, "checkpoint.config.object");
    }
    return new ConfigFields(file, place + field + ".", root.path(field));
  }

  /** A whole number from 1 on. */
  int size(String field) throws CheckpointException {
    JsonNode value = root.path(field);
    if (!value.isInt() || value.intValue() < 1) {
      throw wrong(field, "checkpoint.config.size");
    }
    return value.intValue();
  }

  int size(String field, int absent) throws CheckpointException {
    return has(field) ? size(field) : absent;
  }

  /** A number above 0, as a float too. */
  double positive(String field) throws CheckpointException {
    JsonNode value = root.path(field);
    if (!value.isNumber() || !(value.floatValue() > 0) || Float.isInfinite(value.floatValue())) {
      throw wrong(field, "checkpoint.config.positive");
    }
    return value.doubleValue();
  }

  double positive(String field, double absent) throws CheckpointException {
    return has(field) ? positive(field) : absent;
  }

  boolean flag(String field) throws CheckpointException {
    if (!root.path(field).isBoolean()) {
      throw wrong(field, "checkpoint.config.flag");
    }
    return root.path(field).booleanValue();
  }

  boolean flag(String field, boolean absent) throws CheckpointException {
    return has(field) ? flag(field) : absent;
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

  /** An activation function by one of the names that Hugging Face gives it. */
  ActivationFunction activation(String field, String absent) throws CheckpointException {
    String name =
        has(field)
            ? choice(field, "gelu", "gelu_new", "gelu_pytorch_tanh", "relu", "silu", "swish")
            : absent;
    return switch (name) {
      case "gelu" -> ActivationFunction.GELU;
      case "relu" -> ActivationFunction.RELU;
      case "silu", "swish" -> ActivationFunction.SILU;
      default -> ActivationFunction.GELU_TANH;
    };
  }

  /** A field of which no other value is supported. */
  void textOnly(String field, String supported) throws CheckpointException {
    if (has(field) && !supported.equals(root.path(field).textValue())) {
      throw wrong(field, "checkpoint.config.only", '"' + supported + '"');
    }
  }

  /** A field of which no other value is supported. */
  void flagOnly(String field, boolean supported) throws CheckpointException {
    if (flag(field, supported) != supported) {
      throw wrong(field, "checkpoint.config.only", supported);
    }
  }

  /** A field of which no other value is supported. */
  void numberOnly(String field, int supported) throws CheckpointException {
    JsonNode value = root.path(field);
    if (has(field) && !(value.isNumber() && value.doubleValue() == supported)) {
      throw wrong(field, "checkpoint.config.only", supported);
    }
  }

  /** A field of which no value is supported. */
  void absent(String field) throws CheckpointException {
    if (has(field)) {
      throw wrong(field, "checkpoint.config.absent");
    }
  }

  void checkMultiple(String whole, int size, String parts, int count) throws CheckpointException {
    if (size % count != 0) {
      throw new CheckpointException(
          file, "checkpoint.config.multiple", place + whole, size, parts, count);
    }
  }

  /** An id of a vocabulary, or nothing. */
  OptionalInt id(String field, int vocabularySize) throws CheckpointException {
    JsonNode value = root.path(field);
    if (!has(field)) {
      return OptionalInt.empty();
    }
    if (!value.isInt() || value.intValue() < 0 || value.intValue() >= vocabularySize) {
      throw wrong(field, "checkpoint.config.id", vocabularySize - 1);
    }
    return OptionalInt.of(value.intValue());
  }

  /**
   * The ids that Hugging Face's files name. They change no arithmetic: one that the vocabulary
   * lacks, as -1, stands for none, and of several the first counts.
   */
  SpecialIds specialIds(int vocabularySize) {
    return new SpecialIds(
        looseId("bos_token_id", vocabularySize),
        looseId("eos_token_id", vocabularySize),
        looseId("pad_token_id", vocabularySize),
        OptionalInt.empty());
  }

  private OptionalInt looseId(String field, int vocabularySize) {
    JsonNode value = root.path(field).isArray() ? root.path(field).path(0) : root.path(field);
    int id = value.asInt(-1);
    return id < 0 || id >= vocabularySize ? OptionalInt.empty() : OptionalInt.of(id);
  }

  private CheckpointException wrong(String field, String key, Object... details) {
    JsonNode value = root.path(field);
    String found = value.isMissingNode() ? "checkpoint.config.missing" : "checkpoint.config.value";
    return new CheckpointException(
        file,
        found,
        place + field,
        Words.text(key, Arrays.stream(details).map(String::valueOf).toArray()),
        Json.describe(value));
  }
}
