package glassformer.checkpoint;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** MiniLM in ONNX Runtime, which is asked for every layer's attention weights too. */
final class OnnxReference implements AutoCloseable {
  private static final String HIDDEN = "last_hidden_state";

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final List<String> softmaxes = new ArrayList<>();
  private final OrtSession session;

  OnnxReference() throws IOException, OrtException {
    ModelProto model;
    try (InputStream file = OnnxReference.class.getResourceAsStream("/all-minilm-l6-v2.onnx")) {
      model = ModelProto.parseFrom(file);
    }
    GraphProto.Builder graph = model.getGraph().toBuilder();
    for (NodeProto node : model.getGraph().getNodeList()) {
      if (node.getOpType().equals("Softmax")) {
        softmaxes.add(node.getOutput(0));
        graph.addOutput(ValueInfoProto.newBuilder().setName(node.getOutput(0)));
      }
    }
    byte[] changed = model.toBuilder().setGraph(graph).build().toByteArray();
    session = environment.createSession(changed, new OrtSession.SessionOptions());
  }

  /**
   * What ONNX Runtime computes.
   *
   * @param hidden the last hidden state, [T, C]
   * @param weights of each layer, [H, T, T]
   */
  record Output(float[] hidden, List<float[]> weights) {}

  Output run(int... ids) throws OrtException {
    long[] shape = {1, ids.length};
    long[] wide = new long[ids.length];
    long[] ones = new long[ids.length];
    for (int i = 0; i < ids.length; i++) {
      wide[i] = ids[i];
      ones[i] = 1;
    }
    Map<String, OnnxTensor> inputs = new HashMap<>();
    inputs.put("input_ids", tensor(wide, shape));
    inputs.put("attention_mask", tensor(ones, shape));
    inputs.put("token_type_ids", tensor(new long[ids.length], shape));
    try (OrtSession.Result result = session.run(inputs)) {
      List<float[]> weights = new ArrayList<>();
      for (String softmax : softmaxes) {
        weights.add(floats(result, softmax));
      }
      return new Output(floats(result, HIDDEN), weights);
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private OnnxTensor tensor(long[] values, long... shape) throws OrtException {
    return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
  }

  private static float[] floats(OrtSession.Result result, String name) {
    OnnxTensor tensor = (OnnxTensor) result.get(name).orElseThrow();
    float[] floats = new float[(int) tensor.getInfo().getNumElements()];
    tensor.getFloatBuffer().get(floats);
    return floats;
  }

  @Override
  public void close() throws OrtException {
    session.close();
  }
}
