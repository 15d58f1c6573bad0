package glassformer.checkpoint;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;

/** A file in a jar that a thread of its own unpacks, while others read what there is already. */
final class Unpacking implements AutoCloseable {
  private static final int CHUNK_BYTES = 1 << 18;

  private final byte[] bytes;
  private final Thread thread;
  private int arrived;
  private Throwable failure;
  private volatile boolean closed;

  private Unpacking(InputStream packed, int length) {
    bytes = new byte[length];
    thread = new Thread(() -> unpack(packed), "unpacking a model");
    thread.setDaemon(true);
  }

  /**
   * Begins.
   *
   * @param packed closed when the file is unpacked
   * @param length of the unpacked file, in bytes
   */
  static Unpacking start(InputStream packed, int length) {
    Unpacking unpacking = new Unpacking(packed, length);
    unpacking.thread.start();
    return unpacking;
  }

  private void unpack(InputStream packed) {
    try (packed) {
      for (int done = 0; done < bytes.length && !closed; ) {
        int read = packed.read(bytes, done, Math.min(CHUNK_BYTES, bytes.length - done));
        if (read < 0) {
          throw new EOFException("it ends after " + done + " of " + bytes.length + " bytes");
        }
        done += read;
        arrive(done, null);
      }
    } catch (IOException | RuntimeException | Error e) { // told to who waits for the bytes
      arrive(0, e);
    }
  }

  private synchronized void arrive(int done, Throwable problem) {
    arrived = done;
    failure = problem;
    notifyAll();
  }

  /**
   * Waits for the byte at a place.
   *
   * @return how many bytes there are
   * @throws IOException if the file cannot be unpacked
   */
  private synchronized int await(int place) throws IOException {
    try {
      while (arrived <= place && failure == null) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    }
    if (failure != null) {
      throw new IOException(failure.getMessage(), failure);
    }
    return arrived;
  }

  /** The bytes of the unpacked file, those that a reader has come by; zeros behind. */
  byte[] bytes() {
    return bytes;
  }

  /**
   * The file from its beginning; reading waits for what has not arrived.
   *
   * @param onRead told how many bytes were read or skipped
   */
  InputStream reader(IntConsumer onRead) {
    return new Reader(onRead);
  }

  /** Stops the thread, if the file is no longer waited for. */
  @Override
  public void close() {
    closed = true;
  }

  private final class Reader extends InputStream {
    private final IntConsumer onRead;
    private int place;

    private Reader(IntConsumer onRead) {
      this.onRead = onRead;
    }

    /** How many bytes, at most some number, are there to be passed; −1 at the end. */
    private int pass(long most) throws IOException {
      if (place == bytes.length) {
        return -1;
      }
      int count = (int) Math.min(most, await(place) - place);
      place += count;
      onRead.accept(count);
      return count;
    }

    @Override
    public int read() throws IOException {
      return pass(1) < 0 ? -1 : Byte.toUnsignedInt(bytes[place - 1]);
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      int count = length == 0 ? 0 : pass(length);
      if (count > 0) {
        System.arraycopy(bytes, place - count, to, offset, count);
      }
      return count;
    }

    @Override
    public long skip(long most) throws IOException {
      return most <= 0 ? 0 : Math.max(0, pass(most));
    }
  }
}
