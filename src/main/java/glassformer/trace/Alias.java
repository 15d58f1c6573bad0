package glassformer.trace;

/** A second name for a step. */
final class Alias extends Op {
  static final Alias OP = new Alias();

  private Alias() {}

  @Override
  public String kind() {
    return "alias";
  }

  @Override
  public String formula() {
    return "Y = X";
  }

  @Override
  void forward(Step step, Rest rest) {}

  @Override
  void backward(Step step, Gradients gradients) {}

  @Override
  Explanation explain(Step step, int row, int column) {
    return step.target().explain(row, column);
  }
}
