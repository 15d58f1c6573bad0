package glassformer.trace;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.ejml.data.FMatrixRMaj;

/**
 * Arrays that one pass gives back ({@link Trace#release()}) and a later one takes.
 *
 * <p>A pass through MiniLM with 128 tokens fills 40 MB; taking what is there spares the JVM to
 * clear and to collect it. What is kept is bounded; the rest is left to the garbage collector.
 */
public final class Memory {
  private final long mostCells;
  private final Map<Integer, Deque<float[]>> bySize = new HashMap<>();
  private long cells;

  /**
   * @param mostBytes that are kept for later passes
   */
  public Memory(long mostBytes) {
    mostCells = mostBytes / Float.BYTES;
  }

  /** A matrix whose cells have any values: whoever takes it writes all of them. */
  FMatrixRMaj take(int rows, int columns) {
    float[] array = array(rows * columns);
    if (array == null) {
      return new FMatrixRMaj(rows, columns);
    }
    FMatrixRMaj matrix = new FMatrixRMaj();
    matrix.data = array;
    matrix.numRows = rows;
    matrix.numCols = columns;
    return matrix;
  }

  private synchronized float[] array(int size) {
    Deque<float[]> arrays = bySize.get(size);
    float[] array = arrays == null ? null : arrays.poll();
    if (array != null) {
      cells -= size;
    }
    return array;
  }

  /** Keeps an array that nobody reads any more, if there is room. */
  synchronized void give(FMatrixRMaj matrix) {
    int size = matrix.data.length;
    if (size == 0) {
      return;
    }
    if (cells + size > mostCells) { // another length of text: what is kept no longer fits
      bySize.clear();
      cells = 0;
    }
    if (size <= mostCells) {
      bySize.computeIfAbsent(size, s -> new ArrayDeque<>()).push(matrix.data);
      cells += size;
    }
  }

  /** The bytes that wait for a later pass. */
  public synchronized long bytes() {
    return cells * Float.BYTES;
  }
}
