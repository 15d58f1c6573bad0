package glassformer.trace;

import glassformer.math.Threads;

/**
 * What of a matrix is still to be computed: all but a block at its top left, which is known.
 *
 * @param rows of the matrix
 * @param columns of the matrix
 * @param knownRows that the block has, from the first on
 * @param knownColumns that the block has; all columns where a row does not grow with the text
 */
record Rest(int rows, int columns, int knownRows, int knownColumns) {

  /** Nothing is known. */
  static Rest all(Step step) {
    return new Rest(step.rows().size(), step.columns().size(), 0, 0);
  }

  /** So many first rows are known, and of them as many columns as tokens grow, else all. */
  static Rest from(Step step, int rows, int columns) {
    int all = step.columns().size();
    boolean grows = step.columns().kind().isToken();
    return new Rest(step.rows().size(), all, rows, grows ? columns : all);
  }

  /** The first row that is not known from end to end. */
  int firstRow() {
    return knownColumns == columns ? knownRows : 0;
  }

  /**
   * Runs the task for every cell of the rows that are not known from end to end, in ranges that
   * threads share.
   */
  void cells(Threads.Range task) {
    Threads.cells(firstRow() * columns, rows * columns, task);
  }
}
