package glassformer.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes safetensors files byte by byte, broken ones too. */
final class RawFile {

  private RawFile() {}

  /**
   * @param header JSON; single quotes stand for double ones
   */
  static Path write(Path file, String header, byte[] data) throws IOException {
    byte[] json = json(header);
    return write(file, json.length, json, data);
  }

  static Path write(Path file, long length, byte[] json, byte[] data) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES + json.length + data.length);
    bytes.order(ByteOrder.LITTLE_ENDIAN).putLong(length).put(json).put(data);
    return Files.write(file, bytes.array());
  }

  static byte[] json(String header) {
    return header.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
  }
}
