package glassformer.trace;

import glassformer.math.Activations;
import glassformer.math.Erf;
import java.util.List;

/**
 * An activation function f, cell by cell: (T, F) to (T, F). ReLU is the one of Vaswani et al. 2017,
 * section 3.3.
 */
abstract class Activation extends Op {

  static final Activation RELU =
      new Activation("relu", "f(x) = \\max(0, x)") {
        @Override
        void forward(Step step, Rest rest) {
          float[] in = step.input(0).data;
          float[] out = step.value().data;
          rest.cells((from, to) -> Activations.relu(in, out, from, to));
        }

        @Override
        void backward(Step step, Gradients gradients) {
          Activations.reluBackward(
              step.input(0), step.gradient(), gradient(step.inputs().get(0), gradients));
        }

        @Override
        Explanation explain(Operand cell) {
          return Explanation.of(Rule.RELU, List.of(Term.of(cell)), Quantity.of("input", cell));
        }
      };

  /** x Phi(x), Hendrycks and Gimpel 2016, section 2. */
  static final Activation GELU_ERF =
      new Activation(
          "gelu_erf", "f(x) = \\frac{x}{2} \\left(1 + \\mathrm{erf}\\frac{x}{\\sqrt 2}\\right)") {
        @Override
        void forward(Step step, Rest rest) {
          float[] in = step.input(0).data;
          float[] out = step.value().data;
          rest.cells((from, to) -> Activations.geluErf(in, out, from, to));
        }

        @Override
        void backward(Step step, Gradients gradients) {
          Activations.geluErfBackward(
              step.input(0), step.gradient(), gradient(step.inputs().get(0), gradients));
        }

        @Override
        Explanation explain(Operand cell) {
          return share(Rule.GELU, cell, 0.5 * (1 + Erf.of(cell.value() / Math.sqrt(2))));
        }
      };

  /** GELU by its tanh approximation (Hendrycks and Gimpel 2016, section 2), as GPT-2 has it. */
  static final Activation GELU_TANH =
      new Activation(
          "gelu_tanh",
          "f(x) = \\frac{x}{2} \\left(1 + \\tanh\\left(\\sqrt{2/\\pi}\\,(x + 0.044715\\,x^3)\\right)\\right)") {
        @Override
        void forward(Step step, Rest rest) {
          float[] in = step.input(0).data;
          float[] out = step.value().data;
          rest.cells((from, to) -> Activations.geluTanh(in, out, from, to));
        }

        @Override
        void backward(Step step, Gradients gradients) {
          Activations.geluTanhBackward(
              step.input(0), step.gradient(), gradient(step.inputs().get(0), gradients));
        }

        @Override
        Explanation explain(Operand cell) {
          double x = cell.value();
          double inner = Math.sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x);
          return share(Rule.GELU, cell, 0.5 * (1 + Math.tanh(inner)));
        }
      };

  /** x times its sigmoid, Hendrycks and Gimpel 2016, section 4; Swish in Shazeer 2020. */
  static final Activation SILU =
      new Activation("silu", "f(x) = \\frac{x}{1 + e^{-x}}") {
        @Override
        void forward(Step step, Rest rest) {
          float[] in = step.input(0).data;
          float[] out = step.value().data;
          rest.cells((from, to) -> Activations.silu(in, out, from, to));
        }

        @Override
        void backward(Step step, Gradients gradients) {
          Activations.siluBackward(
              step.input(0), step.gradient(), gradient(step.inputs().get(0), gradients));
        }

        @Override
        Explanation explain(Operand cell) {
          return share(Rule.SILU, cell, 1 / (1 + Math.exp(-cell.value())));
        }
      };

  private final String kind;
  private final String formula;

  private Activation(String kind, String formula) {
    this.kind = kind;
    this.formula = formula;
  }

  private static Explanation share(Rule rule, Operand cell, double share) {
    return Explanation.of(
        rule, List.of(Term.of(cell)), Quantity.of("input", cell), Quantity.of("share", share));
  }

  abstract Explanation explain(Operand cell);

  @Override
  public String kind() {
    return kind;
  }

  @Override
  public String formula() {
    return formula;
  }

  @Override
  Explanation explain(Step step, int row, int column) {
    return explain(new Operand(step.inputs().get(0), row, column));
  }
}
