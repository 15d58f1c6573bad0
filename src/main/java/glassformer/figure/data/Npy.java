package glassformer.figure.data;

import glassformer.checkpoint.Tensor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * NumPy's array file, version 1.0: a magic number, the length of a header, the header as a Python
 * dictionary padded to a multiple of 64 bytes, and the elements, little-endian in C order.
 *
 * @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html">NumPy's
 *     description</a>
 */
final class Npy {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
  private static final int ALIGNMENT = 64;
  private static final int BUFFER_BYTES = 1 << 16;

  private Npy() {}

  /** Writes an array; the channel stays open. */
  static void write(WritableByteChannel channel, Tensor tensor) throws IOException {
    ByteBuffer head = head(tensor);
    while (head.hasRemaining()) {
      channel.write(head);
    }
    tensor.write(channel, ByteBuffer.allocate(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN));
  }

  private static ByteBuffer head(Tensor tensor) {
    String dictionary =
        "{'descr': '%s', 'fortran_order': False, 'shape': %s, }"
            .formatted(type(tensor), shape(tensor.shape()));
    int before = MAGIC.length + Short.BYTES;
    int unpadded = before + dictionary.length() + 1;
    int whole = (unpadded + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    String header = dictionary + " ".repeat(whole - unpadded) + "\n";
    return ByteBuffer.allocate(whole)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(MAGIC)
        .putShort((short) (whole - before))
        .put(header.getBytes(StandardCharsets.US_ASCII))
        .flip();
  }

  private static String type(Tensor tensor) {
    return switch (tensor.dtype()) {
      case F32 -> "<f4";
      case I64 -> "<i8";
      default -> throw new IllegalArgumentException(tensor.dtype() + " is not written as npy");
    };
  }

  /** A Python tuple; one of a single number needs its comma. */
  private static String shape(List<Long> shape) {
    return shape.stream()
        .map(String::valueOf)
        .collect(Collectors.joining(", ", "(", shape.size() == 1 ? ",)" : ")"));
  }
}
