package glassformer.train;

import glassformer.model.Golden;
import glassformer.model.Transformer;
import glassformer.trace.Axis;
import glassformer.trace.Constant;
import glassformer.trace.Gradients;
import glassformer.trace.Parameter;
import glassformer.trace.Step;
import glassformer.trace.Tape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Three steps of Adam on one sentence give the parameters that PyTorch has then.
 *
 * <p>A key's bias moves every score of a row alike, which softmax ignores: its gradient is 0, and
 * what Adam makes of the rounding errors of 0 is up to a whole rate a step, in either direction.
 * There only that is asked.
 */
class AdamGoldenTest {

  private static final double RATE = 1e-3;
  private static final int STEPS = 3;

  @ParameterizedTest
  @ValueSource(strings = {"seq2seq-post", "seq2seq-pre"})
  void threeStepsGiveTheParametersOfPyTorch(String name) {
    Golden golden = new Golden(name);
    Transformer model = golden.model();
    Tape tape = new Tape();
    Step logits =
        model.forward(
            tape,
            Transformer.source(golden.ids("source_ids")),
            Transformer.target(golden.ids("target_ids")));
    Constant labels = Constant.ids("label_ids", Axis.Kind.TARGET, golden.ids("label_ids"));
    Step loss = tape.crossEntropy("loss", logits, labels, 0);
    Adam adam = new Adam(model.parameters().all());
    Gradients gradients = new Gradients(model.parameters().all());
    for (int step = 1; step <= STEPS; step++) {
      gradients.zero();
      tape.backward(loss, gradients, 1);
      for (Parameter parameter : model.parameters().all()) {
        adam.update(parameter, gradients, step, RATE);
      }
      tape.replay();
    }
    for (Parameter parameter : model.parameters().all()) {
      golden.assertPartClose(
          "adam3." + parameter.tensor(),
          parameter,
          parameter.value(),
          isKeyBias(parameter) ? 2 * STEPS * RATE : Golden.GRADIENT);
    }
    golden.assertClose("loss_after_adam3", 0, loss.value(), Golden.FORWARD);
  }

  private static boolean isKeyBias(Parameter parameter) {
    return parameter.tensor().endsWith("in_proj_bias")
        && parameter.first() == parameter.columns().size();
  }
}
