package glassformer.figure;

/**
 * What is left empty in a heatmap, to be filled in by hand: a cell, or a whole row where the column
 * is -1; nothing where the row is -1.
 */
public record Blank(int row, int column) {
  public static final Blank NONE = new Blank(-1, -1);

  public static Blank row(int row) {
    return new Blank(row, -1);
  }

  public boolean covers(int otherRow, int otherColumn) {
    return row == otherRow && (column < 0 || column == otherColumn);
  }
}
