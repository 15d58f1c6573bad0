package glassformer.figure.data;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/**
 * An array file as it is read: an own reader, written from NumPy's description.
 *
 * @param elements little-endian
 */
record NpyFile(String type, long[] shape, ByteBuffer elements) {
  private static final Pattern HEADER =
      Pattern.compile(
          "\\{'descr': '([^']+)', 'fortran_order': False, 'shape': \\(([0-9, ]*)\\), \\} *\n");

  static NpyFile read(byte[] bytes) {
    ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    byte[] magic = new byte[8];
    file.get(magic);
    if (!new String(magic, StandardCharsets.ISO_8859_1).equals("\u0093NUMPY\u0001\u0000")) {
      throw new IllegalArgumentException("no npy file of version 1.0");
    }
    byte[] header = new byte[Short.toUnsignedInt(file.getShort())];
    file.get(header);
    Matcher matcher = HEADER.matcher(new String(header, StandardCharsets.US_ASCII));
    if (!matcher.matches() || file.position() % 64 != 0) {
      throw new IllegalArgumentException(new String(header, StandardCharsets.US_ASCII));
    }
    long[] shape =
        Pattern.compile("[0-9]+")
            .matcher(matcher.group(2))
            .results()
            .mapToLong(number -> Long.parseLong(number.group()))
            .toArray();
    return new NpyFile(matcher.group(1), shape, file.slice().order(ByteOrder.LITTLE_ENDIAN));
  }

  float[] floats() {
    float[] floats = new float[elements.remaining() / Float.BYTES];
    elements.asFloatBuffer().get(floats);
    return floats;
  }

  long[] longs() {
    return LongStream.generate(elements::getLong).limit(shape[0]).toArray();
  }
}
