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

/** Tells whether a model is the same: a SHA-256 of its files, their names and lengths. */
final class Fingerprint {

  private static final int BUFFER_BYTES = 1 << 18;

  private final MessageDigest digest = sha256();

  /**
   * The fingerprint of files in a folder.
   *
   * @param files the names of the files that count
   */
  static String of(Path folder, List<String> files) throws CheckpointException {
    Fingerprint fingerprint = new Fingerprint();
    for (String file : files) {
      Path path = folder.resolve(file);
      try (InputStream content = Files.newInputStream(path)) {
        fingerprint.add(path.getFileName().toString(), Files.size(path), content);
      } catch (IOException e) {
        throw CheckpointException.reading(e, path);
      }
    }
    return fingerprint.text();
  }

  /** Adds a file: its name, its length in bytes and its content, which is read to the end. */
  void add(String name, long bytes, InputStream content) throws IOException {
    digest.update((name + " " + bytes + "\n").getBytes(StandardCharsets.UTF_8));
    byte[] buffer = new byte[BUFFER_BYTES];
    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
      digest.update(buffer, 0, read);
    }
  }

  /** The fingerprint in hexadecimal. */
  String text() {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has it
    }
  }
}
