package glassformer.math;

import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_FDRM;

/**
 * The right factor of many products, (K, N), laid out once for the kernel in use: a weight.
 *
 * <p>Small ones, and all where there is no SIMD kernel, are plain matrices. A large one is cut into
 * panels of some columns, each row by row, padded with zeros; they are made at the first use after
 * a change, so that a table of embeddings which nothing is multiplied by costs nothing.
 */
public final class Factor {
  private static final int LEAST_FOR_PANELS = 1 << 16;

  private final FMatrixRMaj source;
  private final boolean transposed;
  private final int inner;
  private final int columns;
  private final int panelWidth;
  private final FMatrixRMaj plain;
  private float[] panels;
  private volatile boolean current;

  /**
   * @param source what is laid out: (N, K) if transposed, else (K, N)
   */
  public Factor(FMatrixRMaj source, boolean transposed) {
    this.source = source;
    this.transposed = transposed;
    inner = transposed ? source.numCols : source.numRows;
    columns = transposed ? source.numRows : source.numCols;
    panelWidth = source.getNumElements() < LEAST_FOR_PANELS ? 0 : Products.panelWidth();
    if (panelWidth > 0) {
      plain = null;
    } else {
      plain = transposed ? new FMatrixRMaj(inner, columns) : source;
    }
  }

  /** K. */
  int inner() {
    return inner;
  }

  /** N. */
  int columns() {
    return columns;
  }

  /** To be called after the source was written, before the next product. */
  public void changed() {
    current = false;
    if (panelWidth == 0 && transposed) {
      CommonOps_FDRM.transpose(source, plain);
    }
  }

  boolean hasPanels() {
    return panelWidth > 0;
  }

  /** The matrix (K, N), where there are no panels. */
  FMatrixRMaj plain() {
    return plain;
  }

  /** Panel after panel, each (K, width) row by row. */
  float[] panels() {
    if (!current) {
      layOut();
    }
    return panels;
  }

  private synchronized void layOut() {
    if (current) {
      return;
    }
    int count = (columns + panelWidth - 1) / panelWidth;
    if (panels == null) {
      panels = new float[Math.multiplyExact(count * panelWidth, inner)];
    }
    Threads.each(count, this::layOut);
    current = true;
  }

  private void layOut(int panel) {
    int first = panel * panelWidth;
    int width = Math.min(panelWidth, columns - first);
    int at = first * inner;
    for (int k = 0; k < inner; k++) {
      if (transposed) {
        for (int j = 0; j < width; j++) {
          panels[at + j] = source.data[(first + j) * inner + k];
        }
      } else {
        System.arraycopy(source.data, k * columns + first, panels, at, width);
      }
      at += panelWidth;
    }
  }
}
