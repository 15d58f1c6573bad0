package glassformer.checkpoint;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.UnsafeByteOperations;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The weights of an exported ONNX graph that is still being unpacked: a weight is read as soon as
 * it is there. Which weights there are is taken from the model's family, and each is compared with
 * that when it arrives. The graph's nodes, which name the weights, have to stand before them, as
 * PyTorch writes them.
 */
final class OnnxStream extends OnnxStore {
  private final Unpacking unpacking;
  private final CodedInputStream input;
  private final GraphProto.Builder nodes = GraphProto.newBuilder();
  private final Map<String, OnnxTensor> arrived = new HashMap<>();
  private Map<String, OnnxName> names = Map.of();
  private boolean inGraph;

  /**
   * @param file its name, for messages
   * @param watch told what was unpacked
   */
  OnnxStream(String file, Unpacking unpacking, FamilyTensors family, Watch watch)
      throws CheckpointException {
    super(file);
    this.unpacking = unpacking;
    input = CodedInputStream.newInstance(unpacking.reader(watch::advance));
    family.visit((name, shape) -> add(declared(name, shape)));
  }

  private static TensorInfo declared(String name, long... shape) {
    List<Long> sizes = Arrays.stream(shape).boxed().toList();
    long elements = sizes.stream().reduce(1L, Math::multiplyExact);
    return new TensorInfo(name, Dtype.F32, sizes, 0, elements * Dtype.F32.bytes());
  }

  @Override
  public void read(String tensor, FloatSink sink) throws CheckpointException {
    OnnxTensor found = await(tensor);
    long[] shape = tensors().get(tensor).shape().stream().mapToLong(size -> size).toArray();
    TensorPlaces.check(file, found.info(), shape);
    found.read(sink);
  }

  private OnnxTensor await(String tensor) throws CheckpointException {
    try {
      while (!arrived.containsKey(tensor)) {
        if (!readField()) {
          throw new CheckpointException(file, "checkpoint.tensor.missing", tensor);
        }
      }
    } catch (CheckpointException e) {
      throw e;
    } catch (IOException e) {
      throw new CheckpointException(e, file, "checkpoint.file.unreadable", e.getMessage());
    }
    return arrived.remove(tensor);
  }

  /** Reads the next field: of the model until its graph begins, then of the graph. */
  private boolean readField() throws IOException {
    int tag = input.readTag();
    int field = WireFormat.getTagFieldNumber(tag);
    if (tag == 0) {
      return false;
    }
    if (!inGraph && field == ModelProto.GRAPH_FIELD_NUMBER) {
      input.pushLimit(input.readRawVarint32());
      inGraph = true;
    } else if (inGraph && field == GraphProto.NODE_FIELD_NUMBER) {
      nodes.addNode(NodeProto.parseFrom(message()));
    } else if (inGraph && field == GraphProto.INITIALIZER_FIELD_NUMBER) {
      add(TensorProto.parseFrom(message()));
    } else {
      input.skipField(tag);
    }
    return true;
  }

  /** The message in the field, whose bytes stay where they are. */
  private CodedInputStream message() throws IOException {
    int length = input.readRawVarint32();
    int start = input.getTotalBytesRead();
    input.skipRawBytes(length); // so that they have arrived
    CodedInputStream message =
        UnsafeByteOperations.unsafeWrap(unpacking.bytes(), start, length).newCodedInput();
    message.enableAliasing(true);
    return message;
  }

  private void add(TensorProto initializer) throws CheckpointException {
    if (names.isEmpty()) {
      names = OnnxName.ofWeights(nodes.build());
    }
    OnnxTensor.find(file, names, initializer)
        .ifPresent(tensor -> arrived.put(tensor.info().name(), tensor));
  }
}
