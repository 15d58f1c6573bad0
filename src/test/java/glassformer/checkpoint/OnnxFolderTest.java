package glassformer.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import glassformer.model.GoldenFamily;
import glassformer.model.Ids;
import glassformer.model.Model;
import glassformer.trace.Tape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A BERT as PyTorch's exporter writes it: linear weights turned over, under names of its own. */
class OnnxFolderTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"model.onnx", "onnx/model.onnx"})
  void exportedBertIsTheSameModel(String file) throws IOException {
    Path golden = Folders.golden("bert");
    Files.copy(golden.resolve("config.json"), folder.resolve("config.json"));
    Files.createDirectories(folder.resolve(file).getParent());
    Files.write(folder.resolve(file), export(golden.resolve("model.safetensors")));
    LoadedModel loaded = ModelFolder.open(folder);
    assertArrayEquals(hidden(GoldenFamily.of("bert").model()), hidden(loaded.model()));
    assertEquals(64, loaded.sha256().length());
  }

  private static float[] hidden(Model model) {
    return model.forward(new Tape(), Ids.encoder(1, 5, 2)).value().data;
  }

  private static byte[] export(Path weights) throws IOException {
    GraphProto.Builder graph = GraphProto.newBuilder();
    try (Safetensors tensors = Safetensors.open(weights)) {
      for (TensorInfo tensor : tensors.tensors().values()) {
        float[] values = tensors.floats(tensor.name());
        boolean linear = tensor.name().startsWith("encoder") && tensor.shape().size() == 2;
        if (linear) {
          product(graph, tensor, values);
        } else {
          graph.addInitializer(
              initializer("bert." + tensor.name(), values).addAllDims(tensor.shape()));
        }
      }
    }
    graph.addInitializer(initializer("/Constant_output_0", new float[] {8}));
    graph.addInitializer(
        TensorProto.newBuilder()
            .setName("bert.embeddings.position_ids")
            .setDataType(DataType.INT64.getNumber()));
    return ModelProto.newBuilder().setGraph(graph).build().toByteArray();
  }

  private static void product(GraphProto.Builder graph, TensorInfo tensor, float[] values) {
    int out = tensor.shape().get(0).intValue();
    int in = tensor.shape().get(1).intValue();
    float[] turned = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      turned[i % in * out + i / in] = values[i];
    }
    String name = "onnx::MatMul_" + (800 + graph.getNodeCount());
    graph.addInitializer(initializer(name, turned).addDims(in).addDims(out));
    String layer = "/bert/" + tensor.name().replace(".weight", "").replace('.', '/');
    graph.addNode(
        NodeProto.newBuilder()
            .setOpType("MatMul")
            .setName(layer.replace("layer/", "layer.") + "/MatMul")
            .addInput("x")
            .addInput(name));
  }

  private static TensorProto.Builder initializer(String name, float... values) {
    TensorProto.Builder tensor =
        TensorProto.newBuilder().setName(name).setDataType(DataType.FLOAT.getNumber());
    for (float value : values) {
      tensor.addFloatData(value);
    }
    return tensor;
  }
}
