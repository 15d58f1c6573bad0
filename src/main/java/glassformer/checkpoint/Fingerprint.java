package glassformer.checkpoint;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Tells whether a model is the same: a SHA-256 of its files, their names and lengths. */
final class Fingerprint {

  private Fingerprint() {}

  /**
   * The fingerprint in hexadecimal.
   *
   * @param files the names of the files that count, where they exist
   */
  static String of(Path folder, List<String> files) throws CheckpointException {
    MessageDigest digest = sha256();
    for (String file : files) {
      Path path = folder.resolve(file);
      if (Files.exists(path)) {
        add(digest, path);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(MessageDigest digest, Path path) throws CheckpointException {
    try (InputStream content = Files.newInputStream(path);
        OutputStream sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      String head = path.getFileName() + " " + Files.size(path) + "\n";
      sink.write(head.getBytes(StandardCharsets.UTF_8));
      content.transferTo(sink);
    } catch (IOException e) {
      throw CheckpointException.reading(e, path);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has it
    }
  }
}
