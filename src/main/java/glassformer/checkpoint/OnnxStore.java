package glassformer.checkpoint;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The weights of one ONNX file, whose bytes are in memory. */
abstract class OnnxStore implements TensorStore {
  /** Its name, for messages. */
  final String file;

  private final Map<String, TensorInfo> tensors = new LinkedHashMap<>();

  OnnxStore(String file) {
    this.file = file;
  }

  final void add(TensorInfo tensor) {
    tensors.put(tensor.name(), tensor);
  }

  @Override
  public final Map<String, TensorInfo> tensors() {
    return Collections.unmodifiableMap(tensors);
  }

  @Override
  public final String fileOf(String tensor) {
    return file;
  }

  /** Nothing is open: the bytes are released with the object. */
  @Override
  public final void close() {}
}
