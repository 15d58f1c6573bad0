package glassformer.figure;

/**
 * What is lit in a heatmap: a frame about one row and about one column, and one selected cell; -1
 * where there is none. The labels of all of them are bold.
 */
public record Marks(int framedRow, int framedColumn, int row, int column) {
  public static final Marks NONE = new Marks(-1, -1, -1, -1);

  /** A selected cell. */
  public static Marks cell(int row, int column) {
    return new Marks(-1, -1, row, column);
  }

  /** A row that is an operand. */
  public static Marks row(int row) {
    return new Marks(row, -1, -1, -1);
  }

  /** A column that is an operand. */
  public static Marks column(int column) {
    return new Marks(-1, column, -1, -1);
  }

  /** The row whose label is bold, or -1. */
  int boldRow() {
    return row >= 0 ? row : framedRow;
  }

  /** The column whose label is bold, or -1. */
  int boldColumn() {
    return column >= 0 ? column : framedColumn;
  }
}
