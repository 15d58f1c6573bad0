package glassformer.trace;

/** One number that was read to make a cell: the cell of a step, parameter or constant. */
public record Operand(Source source, int row, int column) {

  public double value() {
    return source.value().get(row, column);
  }
}
