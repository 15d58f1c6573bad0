package glassformer.figure;

import glassformer.session.Cell;
import java.util.Optional;

/** A block of cells, all ends included. */
public record CellRange(int firstRow, int lastRow, int firstColumn, int lastColumn) {

  public static CellRange of(Cell cell) {
    return new CellRange(cell.row(), cell.row(), cell.column(), cell.column());
  }

  /** All cells of a matrix. */
  public static CellRange whole(int rows, int columns) {
    return new CellRange(0, rows - 1, 0, columns - 1);
  }

  public int rows() {
    return lastRow - firstRow + 1;
  }

  public int columns() {
    return lastColumn - firstColumn + 1;
  }

  public boolean contains(int row, int column) {
    return hasRow(row) && hasColumn(column);
  }

  public boolean hasRow(int row) {
    return row >= firstRow && row <= lastRow;
  }

  public boolean hasColumn(int column) {
    return column >= firstColumn && column <= lastColumn;
  }

  /** The cells that lie in both. */
  public Optional<CellRange> in(CellRange other) {
    CellRange common =
        new CellRange(
            Math.max(firstRow, other.firstRow),
            Math.min(lastRow, other.lastRow),
            Math.max(firstColumn, other.firstColumn),
            Math.min(lastColumn, other.lastColumn));
    return common.rows() > 0 && common.columns() > 0 ? Optional.of(common) : Optional.empty();
  }

  /** The smallest block with both. */
  public CellRange with(Cell cell) {
    return new CellRange(
        Math.min(firstRow, cell.row()),
        Math.max(lastRow, cell.row()),
        Math.min(firstColumn, cell.column()),
        Math.max(lastColumn, cell.column()));
  }

  public boolean isOneCell() {
    return firstRow == lastRow && firstColumn == lastColumn;
  }

  public boolean isWholeRow(int columns) {
    return firstRow == lastRow && firstColumn == 0 && lastColumn == columns - 1;
  }

  public boolean isWholeColumn(int rows) {
    return firstColumn == lastColumn && firstRow == 0 && lastRow == rows - 1;
  }
}
