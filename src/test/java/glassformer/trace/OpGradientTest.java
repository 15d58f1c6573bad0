package glassformer.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every op's backward against central differences of its forward. */
class OpGradientTest {
  private static final double TOLERANCE = 2e-2;
  private static final float STEP = 1e-2f;
  private static final Axis TOKENS = new Axis(Axis.Kind.TARGET, 3);
  private static final Axis WIDTH = new Axis(Axis.Kind.WIDTH, 4);
  private static final Axis WORDS = new Axis(Axis.Kind.TARGET_VOCABULARY, 5);

  /** A table that is looked up, so that the op's input is a step with a gradient. */
  private final Parameter table = Parameter.matrix(0, "table", WORDS, WIDTH);

  private final Parameter weight = Parameter.matrix(1, "weight", WORDS, WIDTH);
  private final Parameter bias = Parameter.vector(2, "bias", WORDS);
  private final Parameter gain = Parameter.vector(3, "gain", WIDTH);
  private final Parameter shift = Parameter.vector(4, "shift", WIDTH);
  private final Parameter turned = Parameter.inputsFirst(5, "turned", WIDTH, WORDS);
  private final List<Parameter> parameters = List.of(table, weight, bias, gain, shift, turned);

  OpGradientTest() {
    Random random = new Random(3);
    for (Parameter parameter : parameters) {
      for (int i = 0; i < parameter.value().data.length; i++) {
        parameter.value().data[i] = (float) random.nextGaussian();
      }
      parameter.changed();
    }
  }

  static Stream<Arguments> ops() {
    List<Arguments> ops = new ArrayList<>();
    op(ops, "scale", (t, x) -> t.in.scale("y", x, 0.7));
    op(ops, "add", (t, x) -> t.in.add("y", x, x));
    op(ops, "linear", (t, x) -> t.in.linear("y", x, t.test.weight, t.test.bias));
    op(ops, "linear without bias", (t, x) -> t.in.linear("y", x, t.test.weight));
    op(ops, "linear, inputs first", (t, x) -> t.in.linear("y", x, t.test.turned, t.test.bias));
    op(ops, "sum of three", (t, x) -> t.in.add("y", x, t.in.scale("s", x, 2), x));
    op(ops, "multiply", (t, x) -> t.in.multiply("y", x, t.in.scale("s", x, 0.5)));
    op(ops, "split", (t, x) -> t.in.split("y", x, 1, new Axis(Axis.Kind.HEAD_WIDTH, 2)));
    op(ops, "concat", (t, x) -> t.in.concat("y", List.of(x, x), new Axis(Axis.Kind.WIDTH, 8)));
    op(ops, "matmul_transposed", (t, x) -> t.in.matmulTransposed("y", x, x));
    op(ops, "matmul", (t, x) -> t.in.matmul("y", t.in.matmulTransposed("s", x, x), x));
    op(
        ops,
        "mask and softmax",
        (t, x) ->
            t.in.softmax(
                "y",
                t.in.mask("m", t.in.matmulTransposed("s", x, x), Constant.causalMask(TOKENS))));
    op(ops, "layer_norm", (t, x) -> t.in.layerNorm("y", x, t.test.gain, t.test.shift, 1e-5));
    op(ops, "relu", (t, x) -> t.in.relu("y", x));
    op(ops, "gelu_erf", (t, x) -> t.in.geluErf("y", x));
    op(ops, "gelu_tanh", (t, x) -> t.in.geluTanh("y", x));
    op(ops, "silu", (t, x) -> t.in.silu("y", x));
    op(ops, "rms_norm", (t, x) -> t.in.rmsNorm("y", x, t.test.gain, 1e-5));
    op(ops, "unit_length", (t, x) -> t.in.unitLength("y", x));
    op(
        ops,
        "mean",
        (t, x) ->
            t.in.concat(
                "y",
                List.of(
                    x,
                    t.in.matmulTransposed("p", x, t.in.meanOfRows("m", t.in.multiply("s", x, x)))),
                WORDS));
    op(ops, "rotate", (t, x) -> t.in.rotate("y", x, Rotation.of(TOKENS, 4, 100)));
    op(ops, "alias", (t, x) -> t.in.alias("z", t.in.scale("y", x, 2)));
    return ops.stream();
  }

  record Context(OpGradientTest test, Tape in) {}

  private static void op(List<Arguments> ops, String name, BiFunction<Context, Step, Step> op) {
    ops.add(Arguments.of(name, op));
  }

  private Step loss(Tape tape, BiFunction<Context, Step, Step> op) {
    Step x = tape.lookup("x", Constant.ids("ids", Axis.Kind.TARGET, 4, 0, 2), table);
    Step y = op.apply(new Context(this, tape), x);
    return tape.crossEntropy("loss", y, Constant.ids("labels", Axis.Kind.TARGET, 0, 1, 1), 0.1);
  }

  private double value(BiFunction<Context, Step, Step> op) {
    return loss(new Tape(), op).value().get(0, 0);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ops")
  void backwardIsTheSlopeOfForward(String name, BiFunction<Context, Step, Step> op) {
    Tape tape = new Tape();
    Gradients gradients = new Gradients(parameters);
    tape.backward(loss(tape, op), gradients, 1);
    for (Parameter parameter : parameters) {
      FMatrixRMaj value = parameter.value();
      for (int i = 0; i < value.getNumElements(); i++) {
        float kept = value.data[i];
        value.data[i] = kept + STEP;
        parameter.changed();
        double above = value(op);
        value.data[i] = kept - STEP;
        parameter.changed();
        double below = value(op);
        value.data[i] = kept;
        parameter.changed();
        double slope = (above - below) / (2 * STEP);
        assertEquals(
            slope,
            gradients.of(parameter).data[i],
            TOLERANCE * Math.max(1, Math.abs(slope)),
            name + ": " + parameter.name() + "[" + i + "]");
      }
    }
  }
}
