package glassformer.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import glassformer.model.Model;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnnxStreamTest {
  private static final FamilyTensors FAMILY =
      new FamilyTensors() {
        @Override
        public void visit(Visitor visitor) throws CheckpointException {
          visitor.tensor("dense.weight", 2, 3);
          visitor.tensor("dense.bias", 2);
        }

        @Override
        public Model model() {
          throw new UnsupportedOperationException();
        }
      };

  private final GraphProto.Builder graph = GraphProto.newBuilder().setName("graph");

  private OnnxStream open() throws CheckpointException {
    byte[] content =
        ModelProto.newBuilder()
            .setProducerName("test")
            .setGraph(graph.addNode(product()))
            .build()
            .toByteArray();
    Unpacking unpacking = Unpacking.start(new ByteArrayInputStream(content), content.length);
    Watch watch = new Watch((bytes, of) -> {}, () -> false);
    watch.expect(content.length);
    return new OnnxStream("model.onnx", unpacking, FAMILY, watch);
  }

  private static NodeProto.Builder product() {
    return NodeProto.newBuilder()
        .setOpType("MatMul")
        .setName("/dense/MatMul")
        .addInput("x")
        .addInput("onnx::MatMul_7");
  }

  private void initializer(String name, List<Long> shape, List<Float> values) {
    graph.addInitializer(
        TensorProto.newBuilder()
            .setName(name)
            .setDataType(DataType.FLOAT.getNumber())
            .addAllDims(shape)
            .addAllFloatData(values));
  }

  private static float[] floats(OnnxStream store, String tensor) throws CheckpointException {
    float[] floats = new float[(int) store.tensors().get(tensor).elements()];
    store.read(tensor, new Collected(floats));
    return floats;
  }

  @Test
  void weightsAreReadInAnyOrder() throws CheckpointException {
    initializer("dense.bias", List.of(2L), List.of(7f, 8f));
    initializer("onnx::MatMul_7", List.of(3L, 2L), List.of(1f, 2f, 3f, 4f, 5f, 6f));
    OnnxStream store = open();
    assertArrayEquals(new float[] {1, 3, 5, 2, 4, 6}, floats(store, "dense.weight"));
    assertArrayEquals(new float[] {7, 8}, floats(store, "dense.bias"));
  }

  @Test
  void weightThatIsMissing() throws CheckpointException {
    initializer("dense.bias", List.of(2L), List.of(7f, 8f));
    assertRefused(open(), "dense.weight", "model.onnx: there is no tensor 'dense.weight'");
  }

  @Test
  void weightOfAnotherShape() throws CheckpointException {
    initializer("dense.bias", List.of(3L), List.of(7f, 8f, 9f));
    assertRefused(
        open(), "dense.bias", "model.onnx: tensor 'dense.bias' has shape [3], config.json says 2");
  }

  private static void assertRefused(OnnxStream store, String tensor, String message) {
    assertEquals(
        message,
        assertThrows(CheckpointException.class, () -> store.read(tensor, (numbers, count) -> {}))
            .getMessage());
  }
}
