package glassformer.checkpoint;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds a model's tensors in its files. */
final class TensorPlaces {

  /** An array's longest length. */
  private static final long MOST_ELEMENTS = Integer.MAX_VALUE - 8;

  private TensorPlaces() {}

  /**
   * What the files say of each tensor that the model needs, by the name that its parameters have.
   *
   * @throws CheckpointException if a tensor is missing, has another shape or is one too many
   */
  static Map<String, TensorInfo> find(TensorStore store, FamilyTensors family)
      throws CheckpointException {
    Map<String, TensorInfo> places = new LinkedHashMap<>();
    Set<String> extra = new HashSet<>(store.tensors().keySet());
    family.visit(
        (name, shape) -> {
          String spelling = spelling(store, family, name, shape);
          TensorInfo tensor = store.tensors().get(spelling);
          check(store.fileOf(spelling), tensor, shape);
          places.put(name, tensor);
          extra.remove(spelling);
        });
    if (family.tie().isPresent()) {
      extra.remove(family.tie().get().copy());
    }
    extra.removeIf(family::isUnneeded);
    if (!extra.isEmpty()) {
      String names = extra.stream().sorted().limit(3).collect(Collectors.joining("', '"));
      throw new CheckpointException(
          store.fileOf(names), "checkpoint.weights.extra", names, extra.size());
    }
    return places;
  }

  private static String spelling(
      TensorStore store, FamilyTensors family, String name, long... shape)
      throws CheckpointException {
    Optional<String> spelling =
        family.spellings(name).stream().filter(store.tensors()::containsKey).findFirst();
    if (spelling.isEmpty()) {
      throw new CheckpointException(
          store.fileOf(name), "checkpoint.weights.missing", name, times(shape));
    }
    return spelling.get();
  }

  /** Makes sure that a tensor has a shape, and numbers that can be read. */
  static void check(String file, TensorInfo tensor, long... shape) throws CheckpointException {
    if (!tensor.shape().equals(Arrays.stream(shape).boxed().toList())) {
      throw new CheckpointException(
          file, "checkpoint.weights.shape", tensor.name(), tensor.shape(), times(shape));
    }
    if (tensor.elements() > MOST_ELEMENTS) {
      throw new CheckpointException(file, "checkpoint.shape.large", tensor.name(), tensor.shape());
    }
    if (!tensor.dtype().isReadAsFloat()) {
      throw new CheckpointException(file, "checkpoint.dtype.float", tensor.name(), tensor.dtype());
    }
  }

  private static String times(long... shape) {
    return Arrays.stream(shape).mapToObj(String::valueOf).collect(Collectors.joining(" x "));
  }
}
