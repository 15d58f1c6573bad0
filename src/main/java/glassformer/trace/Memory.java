package glassformer.trace;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Arrays that one pass gives back ({@link Trace#release()}) and a later one takes.
 *
 * <p>A pass through MiniLM with 128 tokens fills 40 MB; taking what is there spares the JVM to
 * clear and to collect it. What is kept is bounded: the sizes that were asked for longest ago make
 * room first.
 */
public final class Memory {
  /** Sizes between two powers of two; a text of one token more often finds what it needs. */
  private static final int SIZES = 8;

  private final long mostCells;
  private final Map<Integer, Deque<float[]>> bySize = new LinkedHashMap<>(16, 0.75f, true);
  private final AtomicLong lent = new AtomicLong();
  private long kept;

  /**
   * @param mostBytes that are kept for later passes
   */
  public Memory(long mostBytes) {
    mostCells = mostBytes / Float.BYTES;
  }

  /** What a new pass takes its matrices from. */
  Loan lend() {
    return new Loan(this);
  }

  /** An array of so many cells or some more, which have any values. */
  float[] take(int cells) {
    int size = size(cells);
    float[] array = poll(size);
    if (array == null) {
      array = new float[size];
    }
    lent.addAndGet(array.length);
    return array;
  }

  /** So many cells, or at most an eighth more. */
  private static int size(int cells) {
    int step = Math.max(1, Integer.highestOneBit(cells) / SIZES);
    return (int) Math.min(Integer.MAX_VALUE, (cells + step - 1L) / step * step);
  }

  private synchronized float[] poll(int size) {
    Deque<float[]> arrays = bySize.get(size);
    float[] array = arrays == null ? null : arrays.poll();
    if (array != null) {
      kept -= size;
    }
    return array;
  }

  /** Keeps an array that nobody reads any more, if there is room. */
  synchronized void give(float[] array) {
    lent.addAndGet(-array.length);
    if (array.length > 0 && array.length <= mostCells) {
      bySize.computeIfAbsent(array.length, size -> new ArrayDeque<>()).push(array);
      kept += array.length;
      makeRoom();
    }
  }

  private void makeRoom() {
    for (Iterator<Deque<float[]>> all = bySize.values().iterator(); kept > mostCells; ) {
      Deque<float[]> oldest = all.next();
      while (kept > mostCells && !oldest.isEmpty()) {
        kept -= oldest.pop().length;
      }
      if (oldest.isEmpty()) {
        all.remove();
      }
    }
  }

  /** The bytes that wait for a later pass. */
  public synchronized long bytes() {
    return kept * Float.BYTES;
  }

  /** The bytes of all traces that were not released, those of passes under way among them. */
  public long lentBytes() {
    return lent.get() * Float.BYTES;
  }
}
