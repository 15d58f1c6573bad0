package glassformer.checkpoint;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * A tensor byte by byte, of any type.
 *
 * @param bytes its elements, little-endian
 */
record RawTensor(String name, Dtype dtype, List<Long> shape, byte[] bytes) {
  private static final int LOST_IN_BF16 = 0xffff;
  private static final int LOST_IN_F16 = 0x1fff;
  private static final float SMALLEST_F16 = 0x1p-14f;

  /** Floats as a type holds them, each cut to a number that it can hold. */
  static RawTensor of(String name, Dtype dtype, List<Long> shape, float[] values) {
    ByteBuffer bytes =
        ByteBuffer.allocate(values.length * dtype.bytes()).order(ByteOrder.LITTLE_ENDIAN);
    for (float value : values) {
      int bits = Float.floatToRawIntBits(cut(value, dtype));
      switch (dtype) {
        case BF16 -> bytes.putShort((short) (bits >>> 16));
        case F16 -> bytes.putShort(half(bits));
        default -> bytes.putInt(bits);
      }
    }
    return new RawTensor(name, dtype, shape, bytes.array());
  }

  /** The number towards zero that the type can hold. */
  static float cut(float value, Dtype dtype) {
    int bits = Float.floatToRawIntBits(value);
    return switch (dtype) {
      case BF16 -> Float.intBitsToFloat(bits & ~LOST_IN_BF16);
      case F16 -> Math.abs(value) < SMALLEST_F16 ? 0 : Float.intBitsToFloat(bits & ~LOST_IN_F16);
      default -> value;
    };
  }

  private static short half(int bits) {
    int magnitude = bits & 0x7fffffff;
    int half = magnitude == 0 ? 0 : (magnitude >>> 13) - (112 << 10);
    return (short) (half | (bits >>> 16 & 0x8000));
  }

  RawTensor renamed(String newName) {
    return new RawTensor(newName, dtype, shape, bytes);
  }

  /** Writes a safetensors file. */
  static void write(Path file, List<RawTensor> tensors) throws IOException {
    ObjectNode header = new ObjectMapper().createObjectNode();
    header.putObject("__metadata__").put("format", "pt");
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    for (RawTensor tensor : tensors) {
      ObjectNode node = header.putObject(tensor.name).put("dtype", tensor.dtype.name());
      ArrayNode shape = node.putArray("shape");
      tensor.shape.forEach(shape::add);
      node.putArray("data_offsets").add(data.size()).add(data.size() + tensor.bytes.length);
      data.writeBytes(tensor.bytes);
    }
    byte[] json = header.toString().getBytes(StandardCharsets.UTF_8);
    RawFile.write(file, json.length, json, data.toByteArray());
  }
}
