package glassformer.checkpoint;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.HashMap;
import java.util.Map;

/**
 * The name that PyTorch gives a weight. An exporter that transposes a linear layer's weight names
 * the result {@code onnx::MatMul_885} or the like; the product that reads it still says which layer
 * it is of: {@code /encoder/layer.0/output/dense/MatMul}.
 *
 * @param name such as {@code encoder.layer.0.output.dense.weight}
 * @param transposed whether the file has the weight as [in, out], where PyTorch has [out, in]
 */
record OnnxName(String name, boolean transposed) {
  private static final String MADE_UP = "onnx::";
  private static final String TRANSPOSED_INPUT = "transB";

  static OnnxName asItIs(String initializer) {
    return new OnnxName(initializer, false);
  }

  /** Whether the exporter made the name up, so that it says nothing. */
  boolean isMadeUp() {
    return name.startsWith(MADE_UP) || name.startsWith("/");
  }

  /** The names of the weights whose own names the exporter made up. */
  static Map<String, OnnxName> ofWeights(GraphProto graph) {
    Map<String, OnnxName> names = new HashMap<>();
    for (NodeProto node : graph.getNodeList()) {
      boolean product = node.getOpType().equals("MatMul") || node.getOpType().equals("Gemm");
      if (product && node.getInput(1).startsWith(MADE_UP) && layer(node).length() > 0) {
        names.put(node.getInput(1), new OnnxName(layer(node) + ".weight", !transposes(node)));
      }
    }
    return names;
  }

  /** The module's path: the node's without the slash before and the operation behind. */
  private static String layer(NodeProto node) {
    int end = Math.max(0, node.getName().lastIndexOf('/'));
    String path = node.getName().substring(0, end);
    return (path.startsWith("/") ? path.substring(1) : path).replace('/', '.');
  }

  private static boolean transposes(NodeProto node) {
    for (AttributeProto attribute : node.getAttributeList()) {
      if (attribute.getName().equals(TRANSPOSED_INPUT)) {
        return attribute.getI() != 0;
      }
    }
    return false;
  }
}
