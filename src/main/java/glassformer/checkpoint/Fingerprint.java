package glassformer.checkpoint;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Tells whether a model is the same: a SHA-256 of its files, their names and lengths. */
final class Fingerprint {

  private static final int BUFFER_BYTES = 1 << 18;

  private Fingerprint() {}

  /**
   * The fingerprint in hexadecimal.
   *
   * @param files the names of the files that count
   */
  static String of(Path folder, List<String> files) throws CheckpointException {
    MessageDigest digest = sha256();
    for (String file : files) {
      Path path = folder.resolve(file);
      try (InputStream content = Files.newInputStream(path)) {
        begin(digest, path.getFileName().toString(), Files.size(path));
        byte[] buffer = new byte[BUFFER_BYTES];
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
          digest.update(buffer, 0, read);
        }
      } catch (IOException e) {
        throw CheckpointException.reading(e, path);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /**
   * The fingerprint of files in memory.
   *
   * @param files their contents by name, in order
   */
  static String of(Map<String, byte[]> files) {
    MessageDigest digest = sha256();
    files.forEach(
        (name, content) -> {
          begin(digest, name, content.length);
          digest.update(content);
        });
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void begin(MessageDigest digest, String name, long bytes) {
    digest.update((name + " " + bytes + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has it
    }
  }
}
