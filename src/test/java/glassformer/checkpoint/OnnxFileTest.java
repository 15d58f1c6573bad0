package glassformer.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxFileTest {
  private static final String LAYER = "/bert/encoder/layer.0/output/dense/";

  @TempDir Path folder;
  private final GraphProto.Builder graph = GraphProto.newBuilder();

  private OnnxFile open() throws IOException {
    Path file = folder.resolve("model.onnx");
    Files.write(file, ModelProto.newBuilder().setGraph(graph).build().toByteArray());
    return OnnxFile.open(file);
  }

  private static TensorProto.Builder tensor(String name, DataType type, long... shape) {
    TensorProto.Builder tensor =
        TensorProto.newBuilder().setName(name).setDataType(type.getNumber());
    for (long size : shape) {
      tensor.addDims(size);
    }
    return tensor;
  }

  private static TensorProto.Builder raw(String name, float[] values, long... shape) {
    ByteBuffer bytes =
        ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    return tensor(name, DataType.FLOAT, shape).setRawData(ByteString.copyFrom(bytes));
  }

  private static NodeProto.Builder product(String operation, String weight) {
    return NodeProto.newBuilder()
        .setOpType(operation)
        .setName(LAYER + operation)
        .addInput("x")
        .addInput(weight);
  }

  private static float[] floats(TensorStore store, String tensor) throws CheckpointException {
    float[] floats = new float[(int) store.tensors().get(tensor).elements()];
    store.read(tensor, new Collected(floats));
    return floats;
  }

  private void assertRefused(String message) {
    assertEquals(
        "model.onnx: " + message, assertThrows(CheckpointException.class, this::open).getMessage());
  }

  @Test
  void initializersAreRawBytesOrListsOfFloats() throws IOException {
    graph.addInitializer(raw("a", new float[] {1, 2, 3, 4}, 2, 2));
    graph.addInitializer(
        tensor("b", DataType.FLOAT, 2).addFloatData(5).addFloatData(Float.NEGATIVE_INFINITY));
    graph.addInitializer(
        tensor("c", DataType.FLOAT16, 1)
            .setRawData(ByteString.copyFrom(new byte[] {0, (byte) 0xbc})));
    OnnxFile file = open();
    assertEquals(List.of("a", "b", "c"), List.copyOf(file.tensors().keySet()));
    assertEquals(List.of(2L, 2L), file.tensors().get("a").shape());
    assertArrayEquals(new float[] {1, 2, 3, 4}, floats(file, "a"));
    assertArrayEquals(new float[] {5, Float.NEGATIVE_INFINITY}, floats(file, "b"));
    assertArrayEquals(new float[] {-1}, floats(file, "c"));
  }

  @Test
  void longInitializersAreReadInChunks() throws IOException {
    float[] values = new float[100_000];
    for (int i = 0; i < values.length; i++) {
      values[i] = i;
    }
    graph.addInitializer(raw("before", new float[] {-1}, 1));
    graph.addInitializer(raw("long", values, values.length));
    assertArrayEquals(values, floats(open(), "long"));
    byte[] bytes = Files.readAllBytes(folder.resolve("model.onnx"));
    assertArrayEquals(values, floats(OnnxFile.parse("x", ByteBuffer.wrap(bytes)), "long"));
  }

  @Test
  void weightOfAProductIsNamedAfterItsNodeAndTransposed() throws IOException {
    int in = 3;
    int out = 37;
    float[] values = new float[in * out];
    for (int i = 0; i < values.length; i++) {
      values[i] = i;
    }
    graph.addInitializer(raw("onnx::MatMul_885", values, in, out));
    graph.addNode(product("MatMul", "onnx::MatMul_885"));
    OnnxFile file = open();
    String name = "bert.encoder.layer.0.output.dense.weight";
    assertEquals(List.of((long) out, (long) in), file.tensors().get(name).shape());
    float[] weight = floats(file, name);
    for (int o = 0; o < out; o++) {
      for (int i = 0; i < in; i++) {
        assertEquals(o + i * out, weight[o * in + i]);
      }
    }
  }

  @Test
  void weightThatTheProductTransposesStaysAsItIs() throws IOException {
    graph.addInitializer(raw("onnx::Gemm_7", new float[] {1, 2}, 1, 2));
    graph.addNode(
        product("Gemm", "onnx::Gemm_7")
            .addAttribute(AttributeProto.newBuilder().setName("transB").setI(1)));
    OnnxFile file = open();
    String name = "bert.encoder.layer.0.output.dense.weight";
    assertEquals(List.of(1L, 2L), file.tensors().get(name).shape());
    assertArrayEquals(new float[] {1, 2}, floats(file, name));
  }

  @Test
  void fileOfAnotherKind() throws IOException {
    Path file = Files.writeString(folder.resolve("model.onnx"), "{\"no\": \"protobuf\"}");
    assertEquals(
        "model.onnx: it is not an ONNX file, or it is cut short",
        assertThrows(CheckpointException.class, () -> OnnxFile.open(file)).getMessage());
  }

  @Test
  void fileThatIsCutShort() throws IOException {
    graph.addInitializer(raw("a", new float[100], 100));
    open();
    Path file = folder.resolve("model.onnx");
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 1));
    assertEquals(
        "model.onnx: it is not an ONNX file, or it is cut short",
        assertThrows(CheckpointException.class, () -> OnnxFile.open(file)).getMessage());
  }

  @Test
  void weightsInAnotherFile() {
    graph.addInitializer(
        tensor("a", DataType.FLOAT, 2)
            .setDataLocation(TensorProto.DataLocation.EXTERNAL)
            .addExternalData(
                StringStringEntryProto.newBuilder()
                    .setKey("location")
                    .setValue("model.onnx_data")));
    assertRefused(
        "tensor 'a' is kept in another file (model.onnx_data); export the model with its weights in"
            + " one file, or as model.safetensors");
  }

  @Test
  void quantizedWeights() {
    graph.addInitializer(raw("a", new float[1], 1));
    graph.addNode(NodeProto.newBuilder().setOpType("MatMulInteger"));
    assertRefused(
        "it is quantized (it has the operation MatMulInteger); weights must be F32, F16, BF16 or"
            + " F64");
  }

  @Test
  void shapeThatTheElementsDoNotFill() {
    graph.addInitializer(raw("a", new float[5], 2, 3));
    assertRefused("tensor 'a' has shape [2, 3], but 5 elements");
  }

  @Test
  void graphWithoutWeights() {
    assertRefused("it has no weights (initializers)");
  }
}
