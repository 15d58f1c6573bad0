package glassformer.figure.equation;

import glassformer.session.Cell;

/** A block of cells, all ends included. */
public record CellRange(int firstRow, int lastRow, int firstColumn, int lastColumn) {

  static CellRange of(Cell cell) {
    return new CellRange(cell.row(), cell.row(), cell.column(), cell.column());
  }

  /** The smallest block with both. */
  CellRange with(Cell cell) {
    return new CellRange(
        Math.min(firstRow, cell.row()),
        Math.max(lastRow, cell.row()),
        Math.min(firstColumn, cell.column()),
        Math.max(lastColumn, cell.column()));
  }

  public boolean isOneCell() {
    return firstRow == lastRow && firstColumn == lastColumn;
  }

  boolean isWholeRow(int columns) {
    return firstRow == lastRow && firstColumn == 0 && lastColumn == columns - 1;
  }

  boolean isWholeColumn(int rows) {
    return firstColumn == lastColumn && firstRow == 0 && lastRow == rows - 1;
  }
}
