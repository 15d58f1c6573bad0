package glassformer.checkpoint;

import glassformer.words.Words;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import org.ejml.data.FMatrixRMaj;

/** An open safetensors file: its tensors by name, read in chunks. */
public final class Safetensors implements TensorStore {
  private static final int ELEMENTS_OF_A_CHUNK = 1 << 15;

  private final String file;
  private final FileChannel channel;
  private final SafetensorsHeader header;
  private final ByteBuffer buffer =
      ByteBuffer.allocateDirect(ELEMENTS_OF_A_CHUNK * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);

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

  @Override
  public Map<String, TensorInfo> tensors() {
    return Collections.unmodifiableMap(header.tensors());
  }

  /** The header's free texts, such as {@code format}. */
  public Map<String, String> metadata() {
    return Collections.unmodifiableMap(header.metadata());
  }

  @Override
  public String fileOf(String tensor) {
    return file;
  }

  @Override
  public void read(String name, FloatSink sink) throws CheckpointException {
    TensorInfo tensor = find(name);
    if (!tensor.dtype().isReadAsFloat()) {
      throw new CheckpointException(file, "checkpoint.dtype.float", name, tensor.dtype());
    }
    float[] chunk = new float[(int) Math.min(tensor.elements(), ELEMENTS_OF_A_CHUNK)];
    forEachChunk(
        tensor,
        (bytes, count) -> {
          tensor.dtype().toFloats(bytes, chunk, count);
          sink.take(chunk, count);
        });
  }

  /**
   * The elements of a tensor of type F32, F16, BF16 or F64, row-major.
   *
   * @throws CheckpointException if there is no such tensor or it has another type
   */
  public float[] floats(String name) throws CheckpointException {
    float[] floats = new float[count(find(name))];
    read(name, new Collected(floats));
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
    LongBuffer longs = LongBuffer.allocate(count(tensor));
    forEachChunk(
        tensor,
        (bytes, count) -> {
          for (int i = 0; i < count; i++) {
            longs.put(tensor.dtype() == Dtype.I64 ? bytes.getLong() : bytes.getInt());
          }
        });
    return longs.array();
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

  /** Takes a chunk of elements, {@code count} from the buffer's position on. */
  @FunctionalInterface
  private interface Elements {
    void take(ByteBuffer bytes, int count) throws CheckpointException;
  }

  private void forEachChunk(TensorInfo tensor, Elements elements) throws CheckpointException {
    int size = tensor.dtype().bytes();
    long position = header.dataStart() + tensor.begin();
    for (long left = tensor.elements(); left > 0; ) {
      int count = (int) Math.min(left, ELEMENTS_OF_A_CHUNK);
      buffer.clear().limit(count * size);
      fill(position);
      elements.take(buffer.flip(), count);
      position += (long) count * size;
      left -= count;
    }
  }

  private void fill(long position) throws CheckpointException {
    try {
      long next = position;
      while (buffer.hasRemaining()) {
        int read = channel.read(buffer, next);
        if (read < 0) {
          throw new EOFException(Words.text("checkpoint.file.shrunk"));
        }
        next += read;
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
