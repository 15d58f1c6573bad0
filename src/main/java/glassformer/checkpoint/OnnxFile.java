package glassformer.checkpoint;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.UnsafeByteOperations;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The weights of an exported <a href="https://onnx.ai/onnx/repo-docs/IR.html">ONNX</a> graph: its
 * initializers of floating-point numbers, under the names that PyTorch gives them. The graph itself
 * is not run.
 */
final class OnnxFile extends OnnxStore {
  private static final Set<String> QUANTIZED =
      Set.of(
          "DequantizeLinear",
          "DynamicQuantizeLinear",
          "MatMulInteger",
          "MatMulNBits",
          "QLinearMatMul");

  private final Map<String, OnnxTensor> weights = new HashMap<>();

  private OnnxFile(String file, GraphProto graph) throws CheckpointException {
    super(file);
    Map<String, OnnxName> names = OnnxName.ofWeights(graph);
    for (TensorProto initializer : graph.getInitializerList()) {
      Optional<OnnxTensor> weight = OnnxTensor.find(file, names, initializer);
      if (weight.isPresent()) {
        TensorInfo info = weight.get().info();
        weights.put(info.name(), weight.get());
        add(info);
      }
    }
  }

  /**
   * Maps a file into memory.
   *
   * @throws CheckpointException if it is missing or no ONNX file, or keeps its weights elsewhere or
   *     quantized
   */
  static OnnxFile open(Path path) throws CheckpointException {
    String file = path.getFileName().toString();
    try (FileChannel channel = FileChannel.open(path)) {
      if (channel.size() > Integer.MAX_VALUE) {
        throw new CheckpointException(file, "checkpoint.onnx.large", channel.size());
      }
      return parse(file, channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
    } catch (IOException e) {
      throw CheckpointException.reading(e, path);
    }
  }

  /**
   * Reads the bytes of a file, which stay in use.
   *
   * @param file its name, for messages
   */
  static OnnxFile parse(String file, ByteBuffer bytes) throws CheckpointException {
    CodedInputStream input = UnsafeByteOperations.unsafeWrap(bytes).newCodedInput();
    input.enableAliasing(true); // the weights stay where they are
    GraphProto graph;
    try {
      graph = ModelProto.parseFrom(input).getGraph();
    } catch (IOException e) {
      throw new CheckpointException(e, file, "checkpoint.onnx.format");
    }
    if (graph.getInitializerCount() == 0) {
      throw new CheckpointException(file, "checkpoint.onnx.empty");
    }
    for (NodeProto node : graph.getNodeList()) {
      if (QUANTIZED.contains(node.getOpType())) {
        throw new CheckpointException(file, "checkpoint.onnx.quantized", node.getOpType());
      }
    }
    return new OnnxFile(file, graph);
  }

  @Override
  public void read(String tensor, FloatSink sink) throws CheckpointException {
    if (!weights.containsKey(tensor)) {
      throw new CheckpointException(file, "checkpoint.tensor.missing", tensor);
    }
    weights.get(tensor).read(sink);
  }
}
