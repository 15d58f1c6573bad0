package glassformer.trace;

/**
 * What of a matrix is still to be computed: all but a block at its top left, which is known.
 *
 * @param rows of the matrix
 * @param columns of the matrix
 * @param knownRows that the block has, from the first on
 * @param knownColumns that the block has; all columns where a row does not grow with the text
 */
record Rest(int rows, int columns, int knownRows, int knownColumns) {

  /** Cells of one row or of several whole ones, to before {@code to}. */
  interface Cells {
    void compute(int from, int to);
  }

  /** Nothing is known. */
  static Rest all(Step step) {
    return new Rest(step.rows().size(), step.columns().size(), 0, 0);
  }

  /** The first row that is not known from end to end. */
  int firstRow() {
    return knownColumns == columns ? knownRows : 0;
  }

  /** Calls the task for every cell that is not known, in runs of cells that lie together. */
  void cells(Cells task) {
    if (knownColumns < columns) {
      for (int row = 0; row < knownRows; row++) {
        task.compute(row * columns + knownColumns, (row + 1) * columns);
      }
    }
    task.compute(knownRows * columns, rows * columns);
  }
}
