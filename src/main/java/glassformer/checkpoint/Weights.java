package glassformer.checkpoint;

import glassformer.model.Transformer;
import glassformer.model.TransformerConfig;
import glassformer.trace.Parameter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ejml.data.FMatrixRMaj;

/** The {@code model.safetensors} of a model of family {@code transformer}. */
final class Weights {

  private Weights() {}

  /**
   * A model with the file's weights.
   *
   * @throws CheckpointException if the file is broken, or its tensors are not those that the
   *     configuration describes, or a weight is not finite
   */
  static Transformer read(Path path, TransformerConfig config) throws CheckpointException {
    String file = path.getFileName().toString();
    try (Safetensors tensors = Safetensors.open(path)) {
      checkTensors(file, tensors.tensors(), config);
      Transformer model = new Transformer(config);
      for (Map.Entry<String, List<Parameter>> tensor : model.parameters().byTensor().entrySet()) {
        float[] values = tensors.floats(tensor.getKey());
        checkFinite(file, tensors.tensors().get(tensor.getKey()), values);
        fill(tensor.getValue(), values);
      }
      model.parameters().changed();
      return model;
    }
  }

  private static void checkTensors(
      String file, Map<String, TensorInfo> tensors, TransformerConfig config)
      throws CheckpointException {
    Set<String> extra = new HashSet<>(tensors.keySet());
    TransformerTensors.visit(
        config,
        (name, shape) -> {
          TensorInfo tensor = tensors.get(name);
          if (tensor == null) {
            throw new CheckpointException(file, "checkpoint.weights.missing", name, times(shape));
          }
          if (!tensor.shape().equals(Arrays.stream(shape).boxed().toList())) {
            throw new CheckpointException(
                file, "checkpoint.weights.shape", name, tensor.shape(), times(shape));
          }
          extra.remove(name);
        });
    if (!extra.isEmpty()) {
      String names = extra.stream().sorted().limit(3).collect(Collectors.joining("', '"));
      throw new CheckpointException(file, "checkpoint.weights.extra", names, extra.size());
    }
  }

  private static String times(long... shape) {
    return Arrays.stream(shape).mapToObj(String::valueOf).collect(Collectors.joining(" x "));
  }

  private static void checkFinite(String file, TensorInfo tensor, float[] values)
      throws CheckpointException {
    for (int i = 0; i < values.length; i++) {
      if (!Float.isFinite(values[i])) {
        long columns = tensor.shape().get(tensor.shape().size() - 1);
        String place = tensor.shape().size() == 1 ? "" + i : i / columns + ", " + i % columns;
        throw new CheckpointException(
            file, "checkpoint.weights.finite", tensor.name(), values[i], place);
      }
    }
  }

  private static void fill(List<Parameter> parameters, float[] values) {
    for (Parameter parameter : parameters) {
      parameter.copyPart(values, parameter.value());
    }
  }

  static void write(Path path, Transformer model) throws CheckpointException {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    model
        .parameters()
        .byTensor()
        .forEach((name, parameters) -> tensors.put(name, tensor(parameters)));
    SafetensorsWriter.write(path, tensors);
  }

  /** The tensor that some parameters, in order, are the parts of. */
  private static Tensor tensor(List<Parameter> parameters) {
    List<FMatrixRMaj> values = parameters.stream().map(Parameter::value).toList();
    return parameters.get(0).isVector() ? Tensor.vector(values) : Tensor.rows(values);
  }
}
