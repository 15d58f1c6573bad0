package glassformer.session;

import glassformer.trace.Source;

/** A place in a matrix, from 0. */
public record Cell(int row, int column) {

  /** Whether a matrix has the place. */
  public boolean isIn(Source matrix) {
    return row >= 0
        && row < matrix.rows().size()
        && column >= 0
        && column < matrix.columns().size();
  }
}
