package glassformer.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class UnpackingTest {
  private static final byte[] CONTENT = {1, -2, 3, -4, 5};

  @Test
  void everyReaderHasTheWholeFile() throws IOException {
    AtomicInteger told = new AtomicInteger();
    try (Unpacking file = Unpacking.start(new ByteArrayInputStream(CONTENT), CONTENT.length)) {
      assertArrayEquals(CONTENT, file.reader(told::addAndGet).readAllBytes());
      InputStream second = file.reader(bytes -> {});
      assertEquals(3, second.skip(3));
      assertEquals(256 - 4, second.read());
      assertEquals(5, second.read());
      assertEquals(-1, second.read());
    }
    assertEquals(CONTENT.length, told.get());
  }

  @Test
  void beginningIsReadBeforeTheEndIsThere() throws IOException {
    PipedOutputStream packed = new PipedOutputStream();
    try (Unpacking file = Unpacking.start(new PipedInputStream(packed), CONTENT.length)) {
      InputStream reader = file.reader(bytes -> {});
      packed.write(CONTENT, 0, 1);
      packed.flush();
      assertEquals(1, reader.read());
      packed.write(CONTENT, 1, 4);
      packed.close();
      assertEquals(4, reader.readAllBytes().length);
      assertArrayEquals(CONTENT, file.bytes());
    }
  }

  @Test
  void fileThatIsCutShortFailsWhereItIsRead() throws IOException {
    try (Unpacking file = Unpacking.start(new ByteArrayInputStream(CONTENT), 6)) {
      InputStream reader = file.reader(bytes -> {});
      IOException e = assertThrows(IOException.class, reader::readAllBytes);
      assertEquals(EOFException.class, e.getCause().getClass());
      assertEquals("it ends after 5 of 6 bytes", e.getMessage());
    }
  }

  @Test
  void sizeThatIsNotKnownIsSaid() throws IOException {
    URLConnection connection =
        new URLConnection(Path.of("all-minilm-l6-v2.onnx").toUri().toURL()) {
          @Override
          public void connect() {}

          @Override
          public long getContentLengthLong() {
            return -1;
          }
        };
    Watch watch = new Watch((bytes, of) -> {}, () -> false);
    CheckpointException e =
        assertThrows(CheckpointException.class, () -> MiniLm.unpack(connection, watch));
    assertTrue(
        e.getMessage().startsWith("all-minilm-l6-v2.onnx: its size is not known (file:"),
        e.getMessage());
  }
}
