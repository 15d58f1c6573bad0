package glassformer.trace;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;

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

  /** The arrays of one size. */
  private static final class Shelf {
    private final Deque<float[]> arrays = new ArrayDeque<>();
    private long lastAsked;
  }

  private long mostCells;
  private final Shelf[] shelves = new Shelf[Integer.SIZE * SIZES];
  private long asked;
  private long kept;
  private long lent;

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
    return array == null ? new float[size] : array;
  }

  /** So many cells, or at most an eighth more; one for none. */
  private static int size(int cells) {
    int step = Math.max(1, Integer.highestOneBit(cells) / SIZES);
    return (int) Math.min(Integer.MAX_VALUE, (Math.max(1, cells) + step - 1L) / step * step);
  }

  private Shelf shelf(int size) {
    int least = Integer.highestOneBit(size);
    int power = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(size);
    int index = power * SIZES + (size - least) / Math.max(1, least / SIZES);
    if (shelves[index] == null) {
      shelves[index] = new Shelf();
    }
    return shelves[index];
  }

  private synchronized float[] poll(int size) {
    lent += size;
    Shelf shelf = shelf(size);
    shelf.lastAsked = ++asked;
    float[] array = shelf.arrays.poll();
    if (array != null) {
      kept -= size;
    }
    return array;
  }

  /** Keeps arrays that nobody reads any more, as far as there is room. */
  synchronized void give(Collection<float[]> arrays) {
    for (float[] array : arrays) {
      lent -= array.length;
      if (array.length > 0) {
        shelf(array.length).arrays.push(array);
        kept += array.length;
      }
    }
    while (kept > mostCells) {
      kept -= longestUnasked().arrays.pop().length;
    }
  }

  private Shelf longestUnasked() {
    Shelf longest = null;
    for (Shelf shelf : shelves) {
      if (shelf != null
          && !shelf.arrays.isEmpty()
          && (longest == null || shelf.lastAsked < longest.lastAsked)) {
        longest = shelf;
      }
    }
    return longest;
  }

  /** Keeps nothing any more, neither of what was given back until now nor of what will be. */
  public synchronized void close() {
    Arrays.fill(shelves, null);
    kept = 0;
    mostCells = 0;
  }

  /** The bytes that wait for a later pass. */
  public synchronized long bytes() {
    return kept * Float.BYTES;
  }

  /** The bytes of all traces that were not released, those of passes under way among them. */
  public synchronized long lentBytes() {
    return lent * Float.BYTES;
  }
}
