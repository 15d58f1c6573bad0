package glassformer.math;

/**
 * {@code A B^T} where one factor has few rows: the other is read where it stands, a number at a
 * time, which is sooner done than to lay it out for registers.
 *
 * <p>Each sum is that of {@link SimdProducts} to the last bit: over the inner dimension in
 * increasing order, every product and its addition rounded once.
 */
final class FewRows {
  /** So many are few. */
  static final int MOST = 4;

  private FewRows() {}

  /**
   * @param many (M, K)
   * @param few (N, K)
   * @param c where the sum of row i of the many and row j of the few stands at {@code start + i *
   *     manyStep + j * fewStep}
   */
  static void multiply(
      Window many, Window few, float[] c, int start, int manyStep, int fewStep, boolean add) {
    for (int j = 0; j < few.rows(); j += 2) {
      int next = Math.min(j + 1, few.rows() - 1);
      int first = start + j * fewStep;
      int second = start + next * fewStep;
      for (int i = 0; i < many.rows(); i += 4) {
        tile(many, i, few, j, next, c, first, second, manyStep, add);
      }
    }
  }

  /** Four rows of the many and two of the few; rows past the end repeat the last one. */
  private static void tile(
      Window many,
      int i,
      Window few,
      int j,
      int next,
      float[] c,
      int first,
      int second,
      int step,
      boolean add) {
    int last = many.rows() - 1;
    int i1 = Math.min(i + 1, last);
    int i2 = Math.min(i + 2, last);
    int i3 = Math.min(i + 3, last);
    float s00 = add ? c[first + i * step] : 0;
    float s10 = add ? c[first + i1 * step] : 0;
    float s20 = add ? c[first + i2 * step] : 0;
    float s30 = add ? c[first + i3 * step] : 0;
    float s01 = add ? c[second + i * step] : 0;
    float s11 = add ? c[second + i1 * step] : 0;
    float s21 = add ? c[second + i2 * step] : 0;
    float s31 = add ? c[second + i3 * step] : 0;
    float[] a = many.data();
    float[] b = few.data();
    int a0 = many.index(i, 0);
    int a1 = many.index(i1, 0);
    int a2 = many.index(i2, 0);
    int a3 = many.index(i3, 0);
    int b0 = few.index(j, 0);
    int b1 = few.index(next, 0);
    for (int k = 0; k < many.columns(); k++) {
      float left = b[b0 + k];
      float right = b[b1 + k];
      s00 = Math.fma(a[a0 + k], left, s00);
      s01 = Math.fma(a[a0 + k], right, s01);
      s10 = Math.fma(a[a1 + k], left, s10);
      s11 = Math.fma(a[a1 + k], right, s11);
      s20 = Math.fma(a[a2 + k], left, s20);
      s21 = Math.fma(a[a2 + k], right, s21);
      s30 = Math.fma(a[a3 + k], left, s30);
      s31 = Math.fma(a[a3 + k], right, s31);
    }
    c[first + i * step] = s00;
    c[first + i1 * step] = s10;
    c[first + i2 * step] = s20;
    c[first + i3 * step] = s30;
    c[second + i * step] = s01;
    c[second + i1 * step] = s11;
    c[second + i2 * step] = s21;
    c[second + i3 * step] = s31;
  }
}
