package glassformer.figure.data;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip file as it is written, entry by entry. */
final class Archive implements AutoCloseable {
  /**
   * What every entry is dated, so that the same numbers give the same bytes: the format's first.
   */
  private static final LocalDateTime FIRST = LocalDateTime.of(1980, 1, 1, 0, 0);

  private static final int LONGEST_COMMENT_BYTES = 0xFFFF;

  private static final int BUFFER_BYTES = 1 << 16;

  /** Writes one entry; the stream stays open. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream stream) throws IOException;
  }

  private final ZipOutputStream zip;

  /**
   * @param comment of the archive; left out where the format has no room for it
   */
  Archive(FileChannel channel, String comment) {
    zip =
        new ZipOutputStream(
            new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES));
    if (comment.getBytes(StandardCharsets.UTF_8).length <= LONGEST_COMMENT_BYTES) {
      zip.setComment(comment);
    }
    zip.setLevel(Deflater.BEST_SPEED);
  }

  void add(String name, Content content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(FIRST);
    zip.putNextEntry(entry);
    content.writeTo(zip);
    zip.closeEntry();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
