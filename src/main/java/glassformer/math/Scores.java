package glassformer.math;

import java.util.Optional;

/**
 * Scores as softmax reads them: each is a number times a factor, or minus infinity where a mask has
 * it.
 *
 * @param numbers (Q, K)
 * @param mask (Q, K)
 */
public record Scores(Window numbers, float factor, Optional<Window> mask) {

  /** Numbers as they are. */
  public static Scores of(Window numbers) {
    return new Scores(numbers, 1, Optional.empty());
  }

  /** Whether the numbers are read as they are. */
  public boolean isPlain() {
    return factor == 1 && mask.isEmpty();
  }

  /** Writes all of them: (Q, K). */
  public void copyTo(Window out) {
    Shapes.is("scores: out", out, numbers.rows(), numbers.columns());
    copyTo(out, 0, numbers.rows());
  }

  void copyTo(Window out, int fromRow, int toRow) {
    int width = numbers.columns();
    for (int row = fromRow; row < toRow; row++) {
      if (mask.isEmpty()) {
        scale(numbers.data(), numbers.index(row, 0), factor, out.data(), out.index(row, 0), width);
      } else {
        hide(row, mask.get(), out.data(), out.index(row, 0));
      }
    }
  }

  private static void scale(float[] in, int from, float factor, float[] out, int to, int count) {
    for (int i = 0; i < count; i++) {
      out[to + i] = in[from + i] * factor;
    }
  }

  private void hide(int row, Window by, float[] out, int to) {
    float[] in = numbers.data();
    int from = numbers.index(row, 0);
    float[] hiding = by.data();
    int at = by.index(row, 0);
    for (int i = 0; i < numbers.columns(); i++) {
      boolean hidden = hiding[at + i] == Float.NEGATIVE_INFINITY;
      out[to + i] = hidden ? Float.NEGATIVE_INFINITY : in[from + i] * factor;
    }
  }

  /** Whether all of a row's scores from a column on are minus infinity. */
  boolean hides(int row, int fromColumn) {
    Window cells = mask.orElse(numbers);
    float[] data = cells.data();
    int end = cells.index(row, cells.columns());
    for (int i = cells.index(row, fromColumn); i < end; i++) {
      if (data[i] != Float.NEGATIVE_INFINITY) {
        return false;
      }
    }
    return true;
  }
}
