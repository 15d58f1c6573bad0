package glassformer.checkpoint;

import java.util.Map;

/**
 * Named tensors, whatever files hold them. They are read in pieces, so that no tensor stands twice
 * in memory. A store is read by one thread at a time.
 */
public interface TensorStore extends AutoCloseable {

  /** The tensors by name, in the files' order. */
  Map<String, TensorInfo> tensors();

  /** The name of the file that holds a tensor, or of the one that says which tensors there are. */
  String fileOf(String tensor);

  /**
   * Reads a tensor of type F32, F16, BF16 or F64, row-major.
   *
   * @throws CheckpointException if there is no such tensor, it has another type or cannot be read
   */
  void read(String tensor, FloatSink sink) throws CheckpointException;

  @Override
  void close() throws CheckpointException;
}
