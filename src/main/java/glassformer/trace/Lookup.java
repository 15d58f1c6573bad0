package glassformer.trace;

import java.util.List;
import org.ejml.data.FMatrixRMaj;

/** Row t of the result is the table's row for token t: (T, 1), (V, C) to (T, C). */
final class Lookup extends Op {
  static final Lookup OP = new Lookup();

  private Lookup() {}

  @Override
  public String kind() {
    return "lookup";
  }

  @Override
  public String formula() {
    return "Y_t = E_{\\mathrm{id}(t)}";
  }

  private static int id(Step step, int row) {
    return ((Constant) step.inputs().get(0)).id(row);
  }

  @Override
  void forward(Step step, Rest rest) {
    FMatrixRMaj table = step.input(1);
    FMatrixRMaj out = step.value();
    for (int row = rest.firstRow(); row < out.numRows; row++) {
      int id = id(step, row);
      if (id < 0 || id >= table.numRows) {
        throw new IllegalArgumentException(
            step.name()
                + ": token "
                + row
                + " has id "
                + id
                + ", the vocabulary has 0 to "
                + (table.numRows - 1));
      }
      System.arraycopy(table.data, id * table.numCols, out.data, row * out.numCols, out.numCols);
    }
  }

  @Override
  void backward(Step step, Gradients gradients) {
    FMatrixRMaj table = gradient(step.inputs().get(1), gradients);
    FMatrixRMaj out = step.gradient();
    for (int row = 0; row < out.numRows; row++) {
      int to = id(step, row) * table.numCols;
      int from = row * out.numCols;
      for (int column = 0; column < out.numCols; column++) {
        table.data[to + column] += out.data[from + column];
      }
    }
  }

  @Override
  Explanation explain(Step step, int row, int column) {
    Source ids = step.inputs().get(0);
    Operand cell = new Operand(step.inputs().get(1), id(step, row), column);
    String what =
        switch (step.inputs().get(1).rows().kind()) {
          case POSITIONS -> "position";
          case TOKEN_TYPES -> "token_type";
          default -> "id";
        };
    return Explanation.of(
        Rule.COPY, List.of(Term.of(cell)), Quantity.of(what, new Operand(ids, row, 0)));
  }
}
