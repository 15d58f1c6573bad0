package glassformer.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/**
 * A tensor to be written: a view of arrays that others own, which are read when the file is
 * written.
 */
public sealed interface Tensor {

  Dtype dtype();

  /** Its dimensions, row-major. */
  List<Long> shape();

  /**
   * Writes the elements.
   *
   * @param buffer little-endian, to be used for the conversion
   */
  void write(WritableByteChannel channel, ByteBuffer buffer) throws IOException;

  /** A matrix; F32 [rows, columns]. */
  static Tensor matrix(FMatrixRMaj matrix) {
    return rows(List.of(matrix));
  }

  /** Matrices of the same width below each other; F32 [sum of rows, columns]. */
  static Tensor rows(List<FMatrixRMaj> parts) {
    long rows = parts.stream().mapToLong(FMatrixRMaj::getNumRows).sum();
    return new Floats(List.of(rows, (long) parts.get(0).getNumCols()), parts);
  }

  /** Row vectors after each other; F32 [sum of lengths]. */
  static Tensor vector(List<FMatrixRMaj> parts) {
    return new Floats(List.of(parts.stream().mapToLong(FMatrixRMaj::getNumElements).sum()), parts);
  }

  /** Token ids; I64 [n]. */
  static Tensor ids(int... ids) {
    return new Ids(ids);
  }

  /** Numbers of type F32. */
  record Floats(List<Long> shape, List<FMatrixRMaj> parts) implements Tensor {

    /**
     * @throws IllegalArgumentException if the parts do not fill the shape
     */
    public Floats {
      shape = List.copyOf(shape);
      parts = List.copyOf(parts);
      long elements = parts.stream().mapToLong(FMatrixRMaj::getNumElements).sum();
      if (elements != shape.stream().reduce(1L, Math::multiplyExact)) {
        throw new IllegalArgumentException(elements + " elements do not fill shape " + shape);
      }
    }

    @Override
    public Dtype dtype() {
      return Dtype.F32;
    }

    @Override
    public void write(WritableByteChannel channel, ByteBuffer buffer) throws IOException {
      for (FMatrixRMaj part : parts) {
        int total = part.getNumElements();
        for (int start = 0; start < total; ) {
          int count = Math.min(total - start, buffer.capacity() / Float.BYTES);
          buffer.clear().asFloatBuffer().put(part.data, start, count);
          writeFully(channel, buffer.limit(count * Float.BYTES));
          start += count;
        }
      }
    }
  }

  /** Token ids, written as I64. */
  record Ids(int... ids) implements Tensor {

    @Override
    public Dtype dtype() {
      return Dtype.I64;
    }

    @Override
    public List<Long> shape() {
      return List.of((long) ids.length);
    }

    @Override
    public void write(WritableByteChannel channel, ByteBuffer buffer) throws IOException {
      buffer.clear();
      for (int id : ids) {
        if (buffer.remaining() < Long.BYTES) {
          writeFully(channel, buffer.flip());
          buffer.clear();
        }
        buffer.putLong(id);
      }
      writeFully(channel, buffer.flip());
    }
  }

  private static void writeFully(WritableByteChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }
}
