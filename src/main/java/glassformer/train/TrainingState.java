package glassformer.train;

import glassformer.checkpoint.CheckpointException;
import glassformer.checkpoint.Safetensors;
import glassformer.checkpoint.SafetensorsWriter;
import glassformer.checkpoint.Tensor;
import glassformer.model.Transformer;
import glassformer.trace.Gradients;
import glassformer.trace.Parameter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ejml.data.FMatrixRMaj;

/**
 * The file {@code training.safetensors}: all numbers that a training goes on from, in one file, so
 * that they always belong to one step. The parameters have their names, Adam's moments the names
 * after {@code adam.first.} and {@code adam.second.}.
 */
final class TrainingState {

  private static final String FIRST = "adam.first.";
  private static final String SECOND = "adam.second.";
  private static final String LOSSES = "history.losses";
  private static final String ACCURACIES = "history.accuracies";

  private TrainingState() {}

  static void write(Path file, Training training) throws CheckpointException {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    training
        .model()
        .parameters()
        .byTensor()
        .forEach(
            (name, parts) -> {
              tensors.put(name, tensor(parts, Parameter::value));
              tensors.put(FIRST + name, tensor(parts, training.adam().firstMoments()::of));
              tensors.put(SECOND + name, tensor(parts, training.adam().secondMoments()::of));
            });
    tensors.put(LOSSES, row(training.history().losses()));
    tensors.put(ACCURACIES, row(training.history().accuracies()));
    SafetensorsWriter.write(file, tensors);
  }

  private static Tensor tensor(List<Parameter> parts, Function<Parameter, FMatrixRMaj> valueOf) {
    List<FMatrixRMaj> values = parts.stream().map(valueOf).toList();
    return parts.get(0).isVector() ? Tensor.vector(values) : Tensor.rows(values);
  }

  private static Tensor row(float[] values) {
    return Tensor.vector(List.of(new FMatrixRMaj(1, values.length, true, values)));
  }

  /**
   * Sets a model's parameters and Adam's moments to what the file holds.
   *
   * @return the history in the file
   * @throws CheckpointException if the file is broken or belongs to another model
   */
  static History read(Path file, Transformer model, Adam adam) throws CheckpointException {
    try (Safetensors tensors = Safetensors.open(file)) {
      Gradients first = adam.firstMoments();
      Gradients second = adam.secondMoments();
      for (Map.Entry<String, List<Parameter>> tensor : model.parameters().byTensor().entrySet()) {
        String name = tensor.getKey();
        fill(file, tensors, name, tensor.getValue(), Parameter::value);
        fill(file, tensors, FIRST + name, tensor.getValue(), first::of);
        fill(file, tensors, SECOND + name, tensor.getValue(), second::of);
      }
      model.parameters().changed();
      return new History(floats(file, tensors, LOSSES), floats(file, tensors, ACCURACIES));
    }
  }

  private static void fill(
      Path file,
      Safetensors tensors,
      String name,
      List<Parameter> parts,
      Function<Parameter, FMatrixRMaj> matrixOf)
      throws CheckpointException {
    float[] values = floats(file, tensors, name);
    int expected = parts.stream().mapToInt(part -> part.value().getNumElements()).sum();
    if (values.length != expected) {
      throw new CheckpointException(
          file.getFileName().toString(), "train.state.unfit", name, values.length, expected);
    }
    int from = 0;
    for (Parameter part : parts) {
      float[] to = matrixOf.apply(part).data;
      System.arraycopy(values, from, to, 0, to.length);
      from += to.length;
    }
  }

  private static float[] floats(Path file, Safetensors tensors, String name)
      throws CheckpointException {
    if (!tensors.tensors().containsKey(name)) {
      throw new CheckpointException(file.getFileName().toString(), "train.state.missing", name);
    }
    return tensors.floats(name);
  }
}
