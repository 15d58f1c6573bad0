package glassformer.checkpoint;

import glassformer.model.Model;
import glassformer.model.ModelConfig;
import glassformer.model.Transformer;
import glassformer.trace.Parameter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ejml.data.FMatrixRMaj;

/** The weights of a model, from its files into its parameters and back. */
final class Weights {

  private Weights() {}

  /**
   * A model with the files' weights.
   *
   * @param name what the user calls the model
   * @throws CheckpointException if the tensors are not those that the configuration describes, the
   *     model is too large for the memory, or a weight is not finite
   * @throws java.util.concurrent.CancellationException if it is no longer wanted
   */
  static Model read(String name, TensorStore store, ModelConfig config, Watch watch)
      throws CheckpointException {
    FamilyTensors family = FamilyTensors.of(config);
    Map<String, TensorInfo> places = TensorPlaces.find(store, family);
    FreeMemory.require(name, MemoryNeed.of(config, family));
    watch.expect(places.values().stream().mapToLong(TensorInfo::bytes).sum());
    Model model = family.model();
    Map<String, List<Parameter>> parameters = model.parameters().byTensor();
    for (Map.Entry<String, List<Parameter>> entry : parameters.entrySet()) {
      TensorInfo tensor = places.get(entry.getKey());
      String file = store.fileOf(tensor.name());
      store.read(tensor.name(), new Filling(file, tensor, entry.getValue(), watch));
    }
    if (family.tie().isPresent()) {
      checkTie(store, family.tie().get(), parameters);
    }
    model.parameters().changed();
    return model;
  }

  private static void checkTie(
      TensorStore store, FamilyTensors.Tie tie, Map<String, List<Parameter>> parameters)
      throws CheckpointException {
    if (store.tensors().containsKey(tie.copy())) {
      Parameter original = parameters.get(tie.original()).get(0);
      store.read(tie.copy(), new Equality(store.fileOf(tie.copy()), tie, original.value()));
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
