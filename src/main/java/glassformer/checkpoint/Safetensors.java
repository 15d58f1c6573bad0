package glassformer.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import org.ejml.data.FMatrixRMaj;

/** An open safetensors file: its tensors by name, read through memory maps. */
public final class Safetensors implements AutoCloseable {
  private static final int MAX_ELEMENTS_OF_A_MAP = 1 << 27;

  private final String file;
  private final FileChannel channel;
  private final SafetensorsHeader header;

  private Safetensors(String file, FileChannel channel, SafetensorsHeader header) {
    this.file = file;
    this.channel = channel;
    this.header = header;
  }

  /**
   * Opens a file and checks its header completely.
   *
   * @throws CheckpointException if the file is missing, unreadable or broken
   */
  public static Safetensors open(Path path) throws CheckpointException {
    String file = path.getFileName().toString();
    if (Files.isDirectory(path)) {
      throw new CheckpointException(file, "checkpoint.file.directory", path.toAbsolutePath());
    }
    try {
      FileChannel channel = FileChannel.open(path);
      try {
        return new Safetensors(file, channel, SafetensorsHeader.read(file, channel));
      } catch (IOException e) {
        channel.close();
        throw e;
      }
    } catch (IOException e) {
      throw CheckpointException.reading(e, path);
    }
  }

  /** The tensors by name, in the header's order. */
  public Map<String, TensorInfo> tensors() {
    return Collections.unmodifiableMap(header.tensors());
  }

  /** The header's free texts, such as {@code format}. */
  public Map<String, String> metadata() {
    return Collections.unmodifiableMap(header.metadata());
  }

  /**
   * The elements of a tensor of type F32, F16, BF16 or F64, row-major.
   *
   * @throws CheckpointException if there is no such tensor or it has another type
   */
  public float[] floats(String name) throws CheckpointException {
    TensorInfo tensor = find(name);
    if (!tensor.dtype().isReadAsFloat()) {
      throw new CheckpointException(file, "checkpoint.dtype.float", name, tensor.dtype());
    }
    float[] floats = new float[count(tensor)];
    forEachMap(
        tensor, (bytes, start, count) -> tensor.dtype().toFloats(bytes, floats, start, count));
    return floats;
  }

  /**
   * A tensor of at most two dimensions as a matrix; one of shape [n] is 1 x n.
   *
   * @throws CheckpointException as {@link #floats}, and if it has more dimensions
   */
  public FMatrixRMaj matrix(String name) throws CheckpointException {
    TensorInfo tensor = find(name);
    int dimensions = tensor.shape().size();
    if (dimensions > 2) {
      throw new CheckpointException(file, "checkpoint.shape.matrix", name, tensor.shape());
    }
    long rows = dimensions == 2 ? tensor.shape().get(0) : 1;
    long columns = dimensions == 0 ? 1 : tensor.shape().get(dimensions - 1);
    if (Math.max(rows, columns) > Integer.MAX_VALUE) {
      throw new CheckpointException(file, "checkpoint.shape.large", name, tensor.shape());
    }
    return FMatrixRMaj.wrap((int) rows, (int) columns, floats(name));
  }

  /**
   * The elements of a tensor of type I64 or I32.
   *
   * @throws CheckpointException if there is no such tensor or it has another type
   */
  public long[] longs(String name) throws CheckpointException {
    TensorInfo tensor = find(name);
    if (tensor.dtype() != Dtype.I64 && tensor.dtype() != Dtype.I32) {
      throw new CheckpointException(file, "checkpoint.dtype.integer", name, tensor.dtype());
    }
    long[] longs = new long[count(tensor)];
    forEachMap(
        tensor,
        (bytes, start, count) -> {
          for (int i = start; i < start + count; i++) {
            longs[i] = tensor.dtype() == Dtype.I64 ? bytes.getLong() : bytes.getInt();
          }
        });
    return longs;
  }

  private TensorInfo find(String name) throws CheckpointException {
    TensorInfo tensor = header.tensors().get(name);
    if (tensor == null) {
      throw new CheckpointException(file, "checkpoint.tensor.missing", name);
    }
    return tensor;
  }

  private int count(TensorInfo tensor) throws CheckpointException {
    if (tensor.elements() > Integer.MAX_VALUE - 8) {
      throw new CheckpointException(file, "checkpoint.shape.large", tensor.name(), tensor.shape());
    }
    return (int) tensor.elements();
  }

  /**
   * Reads elements {@code start} to {@code start + count} from a map that begins at the first of
   * them.
   */
  @FunctionalInterface
  private interface Elements {
    void read(ByteBuffer bytes, int start, int count);
  }

  private void forEachMap(TensorInfo tensor, Elements elements) throws CheckpointException {
    long total = tensor.elements();
    long size = tensor.dtype().bytes();
    try {
      for (long start = 0; start < total; start += MAX_ELEMENTS_OF_A_MAP) {
        long count = Math.min(total - start, MAX_ELEMENTS_OF_A_MAP);
        long position = header.dataStart() + tensor.begin() + start * size;
        ByteBuffer map = channel.map(FileChannel.MapMode.READ_ONLY, position, count * size);
        elements.read(map.order(ByteOrder.LITTLE_ENDIAN), (int) start, (int) count);
      }
    } catch (IOException e) {
      throw new CheckpointException(e, file, "checkpoint.file.unreadable", e.getMessage());
    }
  }

  @Override
  public void close() throws CheckpointException {
    try {
      channel.close();
    } catch (IOException e) {
      throw new CheckpointException(e, file, "checkpoint.file.unreadable", e.getMessage());
    }
  }
}
