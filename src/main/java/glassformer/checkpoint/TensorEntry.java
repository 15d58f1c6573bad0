package glassformer.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The entry of one tensor in a safetensors header.
 *
 * @param file the file's name, for messages
 * @param name the tensor's name
 * @param node the entry's JSON
 */
record TensorEntry(String file, String name, JsonNode node) {

  TensorInfo parse() throws CheckpointException {
    String type = node.path("dtype").asText();
    Dtype dtype =
        Dtype.find(type)
            .orElseThrow(
                () -> new CheckpointException(file, "checkpoint.dtype.unknown", name, type));
    List<Long> shape = numbers("shape");
    List<Long> offsets = numbers("data_offsets");
    if (offsets.size() != 2 || offsets.get(0) > offsets.get(1)) {
      throw new CheckpointException(file, "checkpoint.offsets.pair", name, offsets);
    }
    long bytes = offsets.get(1) - offsets.get(0);
    if (bytes != bytesOf(dtype, shape)) {
      throw new CheckpointException(
          file, "checkpoint.offsets.size", name, shape, dtype, bytesOf(dtype, shape), bytes);
    }
    return new TensorInfo(name, dtype, shape, offsets.get(0), offsets.get(1));
  }

  private long bytesOf(Dtype dtype, List<Long> shape) throws CheckpointException {
    try {
      return shape.stream().reduce((long) dtype.bytes(), Math::multiplyExact);
    } catch (ArithmeticException e) {
      throw new CheckpointException(e, file, "checkpoint.shape.overflow", name, shape);
    }
  }

  private List<Long> numbers(String field) throws CheckpointException {
    JsonNode array = node.path(field);
    List<Long> numbers = new ArrayList<>();
    for (JsonNode number : array) {
      if (!number.isIntegralNumber() || !number.canConvertToLong() || number.longValue() < 0) {
        throw notNumbers(field, array);
      }
      numbers.add(number.longValue());
    }
    if (!array.isArray()) {
      throw notNumbers(field, array);
    }
    return List.copyOf(numbers);
  }

  private CheckpointException notNumbers(String field, JsonNode value) {
    return new CheckpointException(
        file, "checkpoint.header.numbers", name, field, Json.describe(value));
  }
}
