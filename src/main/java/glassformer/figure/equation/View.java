package glassformer.figure.equation;

import glassformer.session.Cell;
import java.util.List;
import java.util.Optional;
import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_FDRM;

/** How a panel shows a matrix: as it is, transposed, or only some of its rows. */
public sealed interface View {
  View WHOLE = new Whole();
  View TRANSPOSED = new Transposed();

  /** The cells shown; the matrix itself where nothing moves. */
  FMatrixRMaj of(FMatrixRMaj matrix);

  Cell toSource(Cell shown);

  Optional<Cell> toShown(Cell source);

  /** The matrix itself. */
  record Whole() implements View {
    @Override
    public FMatrixRMaj of(FMatrixRMaj matrix) {
      return matrix;
    }

    @Override
    public Cell toSource(Cell shown) {
      return shown;
    }

    @Override
    public Optional<Cell> toShown(Cell source) {
      return Optional.of(source);
    }
  }

  /** Rows and columns exchanged. */
  record Transposed() implements View {
    @Override
    public FMatrixRMaj of(FMatrixRMaj matrix) {
      return CommonOps_FDRM.transpose(matrix, null);
    }

    @Override
    public Cell toSource(Cell shown) {
      return new Cell(shown.column(), shown.row());
    }

    @Override
    public Optional<Cell> toShown(Cell source) {
      return Optional.of(new Cell(source.column(), source.row()));
    }
  }

  /** Some rows, in the order given. */
  record Rows(List<Integer> rows) implements View {
    @Override
    public FMatrixRMaj of(FMatrixRMaj matrix) {
      FMatrixRMaj some = new FMatrixRMaj(rows.size(), matrix.numCols);
      for (int i = 0; i < rows.size(); i++) {
        int from = rows.get(i) * matrix.numCols;
        System.arraycopy(matrix.data, from, some.data, i * matrix.numCols, matrix.numCols);
      }
      return some;
    }

    @Override
    public Cell toSource(Cell shown) {
      return new Cell(rows.get(shown.row()), shown.column());
    }

    @Override
    public Optional<Cell> toShown(Cell source) {
      int row = rows.indexOf(source.row());
      return row < 0 ? Optional.empty() : Optional.of(new Cell(row, source.column()));
    }
  }
}
