package glassformer.math;

/** One way to compute the functions of cells and of rows whose shapes were checked. */
interface CellKernel {
  /** The kernel in use. */
  CellKernel BEST = Kernels.simd("SimdCells", CellKernel.class).orElseGet(PlainCells::new);

  /** {@link Activations#geluErf} of the cells from {@code from} to before {@code to}. */
  void geluErf(float[] in, float[] out, int from, int to);

  /** {@link Activations#geluTanh} of the cells from {@code from} to before {@code to}. */
  void geluTanh(float[] in, float[] out, int from, int to);

  /** {@link Activations#silu} of the cells from {@code from} to before {@code to}. */
  void silu(float[] in, float[] out, int from, int to);

  /** {@link Softmax#rows} of some rows, the first of which begins at {@code start}. */
  void softmax(float[] in, float[] out, int start, int rows, int columns);

  /** {@link LayerNorm#rows} of the row as long as the gain that begins at {@code start}. */
  void layerNorm(
      float[] in, float[] out, int start, int columns, float[] gain, float[] bias, float epsilon);
}
