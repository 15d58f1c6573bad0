package glassformer.checkpoint;

import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A weight of an ONNX file.
 *
 * @param info its name, type and shape as PyTorch has them
 * @param transposed whether the file has its rows as columns
 * @param proto the file's message
 */
record OnnxTensor(TensorInfo info, boolean transposed, TensorProto proto) {
  private static final Map<DataType, Dtype> WEIGHTS =
      Map.of(
          DataType.FLOAT, Dtype.F32,
          DataType.FLOAT16, Dtype.F16,
          DataType.BFLOAT16, Dtype.BF16,
          DataType.DOUBLE, Dtype.F64);

  private static final int ELEMENTS_OF_A_CHUNK = 1 << 15;

  /** So many floats are as long as a line of the processor's cache. */
  private static final int COLUMNS_AT_ONCE = 16;

  /**
   * The weight that an initializer is; none if it is other data, such as indices and sizes.
   *
   * @param file the file's name, for messages
   * @param names of weights by initializer, where the exporter made the initializer's name up
   */
  static Optional<OnnxTensor> find(
      String file, Map<String, OnnxName> names, TensorProto initializer)
      throws CheckpointException {
    String own = initializer.getName();
    OnnxName name = names.getOrDefault(own, OnnxName.asItIs(own));
    Optional<Dtype> dtype = dtype(initializer);
    return dtype.isEmpty() || name.isMadeUp()
        ? Optional.empty()
        : Optional.of(of(file, name, dtype.get(), initializer));
  }

  private static OnnxTensor of(String file, OnnxName name, Dtype dtype, TensorProto proto)
      throws CheckpointException {
    if (proto.getDataLocation() == TensorProto.DataLocation.EXTERNAL) {
      String places =
          proto.getExternalDataList().stream()
              .filter(entry -> entry.getKey().equals("location"))
              .map(entry -> entry.getValue())
              .collect(Collectors.joining(", "));
      throw new CheckpointException(file, "checkpoint.onnx.external", proto.getName(), places);
    }
    List<Long> shape = new ArrayList<>(proto.getDimsList());
    boolean transposed = name.transposed() && shape.size() == 2;
    if (transposed) {
      Collections.reverse(shape);
    }
    long elements = shape.stream().reduce(1L, (a, b) -> a * b);
    TensorInfo info =
        new TensorInfo(name.name(), dtype, List.copyOf(shape), 0, elements * dtype.bytes());
    OnnxTensor tensor = new OnnxTensor(info, transposed, proto);
    if (tensor.present() != elements) {
      throw new CheckpointException(
          file, "checkpoint.onnx.elements", proto.getName(), proto.getDimsList(), tensor.present());
    }
    return tensor;
  }

  private static Optional<Dtype> dtype(TensorProto proto) {
    DataType type = DataType.forNumber(proto.getDataType());
    return Optional.ofNullable(type == null ? null : WEIGHTS.get(type));
  }

  /** How many elements the message has. */
  private long present() {
    return proto.hasRawData()
        ? proto.getRawData().size() / info.dtype().bytes()
        : proto.getFloatDataCount();
  }

  void read(FloatSink sink) throws CheckpointException {
    if (transposed) {
      readTransposed(sink);
    } else {
      readInOrder(sink);
    }
  }

  private void readInOrder(FloatSink sink) throws CheckpointException {
    int total = (int) info.elements();
    float[] chunk = new float[Math.min(total, ELEMENTS_OF_A_CHUNK)];
    ByteBuffer bytes = bytes();
    for (int start = 0; start < total; ) {
      int count = Math.min(total - start, chunk.length);
      if (proto.hasRawData()) {
        info.dtype().toFloats(bytes, chunk, count);
        bytes.position((start + count) * info.dtype().bytes());
      } else {
        for (int i = 0; i < count; i++) {
          chunk[i] = proto.getFloatData(start + i);
        }
      }
      sink.take(chunk, count);
      start += count;
    }
  }

  private ByteBuffer bytes() {
    return proto.getRawData().asReadOnlyByteBuffer().slice().order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Some columns of the file's matrix at a time become rows. */
  private void readTransposed(FloatSink sink) throws CheckpointException {
    int rows = Math.toIntExact(info.shape().get(0));
    int columns = Math.toIntExact(info.shape().get(1));
    float[] file = new float[rows * columns];
    new OnnxTensor(info, false, proto).readInOrder(new Collected(file));
    float[] chunk = new float[Math.min(rows, COLUMNS_AT_ONCE) * columns];
    for (int first = 0; first < rows; first += COLUMNS_AT_ONCE) {
      int width = Math.min(COLUMNS_AT_ONCE, rows - first);
      for (int column = 0; column < columns; column++) {
        for (int row = 0; row < width; row++) {
          chunk[row * columns + column] = file[column * rows + first + row];
        }
      }
      sink.take(chunk, width * columns);
    }
  }
}
