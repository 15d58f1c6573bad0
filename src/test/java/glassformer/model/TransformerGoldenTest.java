package glassformer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import glassformer.trace.Axis;
import glassformer.trace.Constant;
import glassformer.trace.Gradients;
import glassformer.trace.Parameter;
import glassformer.trace.Step;
import glassformer.trace.Tape;
import glassformer.trace.Trace;
import java.util.List;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Parity with PyTorch. */
class TransformerGoldenTest {

  static List<String> names() {
    return Golden.names();
  }

  private record Pass(Tape tape, Step logits, Step loss) {
    static Pass of(Golden golden, double smoothing) {
      Tape tape = new Tape();
      Step logits =
          golden
              .model()
              .forward(
                  tape,
                  Transformer.source(golden.ids("source_ids")),
                  Transformer.target(golden.ids("target_ids")));
      tape.softmax("probabilities", logits);
      Constant labels = Constant.ids("label_ids", Axis.Kind.TARGET, golden.ids("label_ids"));
      return new Pass(tape, logits, tape.crossEntropy("loss", logits, labels, smoothing));
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void forwardValuesAreThoseOfPyTorch(String name) {
    Golden golden = new Golden(name);
    Trace trace = Pass.of(golden, 0).tape().trace();
    for (String step :
        List.of(
            "encoder.input",
            "decoder.input",
            "encoder.output",
            "decoder.output",
            "logits",
            "probabilities",
            "loss")) {
      golden.assertClose(step, 0, trace.step(step).value(), Golden.FORWARD);
    }
    golden.assertClose(
        "loss_label_smoothing_0.1", 0, Pass.of(golden, 0.1).loss().value(), Golden.FORWARD);
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyHeadsWeightsAreThoseOfPyTorch(String name) {
    Golden golden = new Golden(name);
    Trace trace = Pass.of(golden, 0).tape().trace();
    TransformerConfig config = golden.model().config();
    int compared = 0;
    for (Step step : trace.steps()) {
      if (step.name().endsWith(".weights")) {
        StepName parts = StepName.parse(step.name());
        String tensor = parts.sublayer() + ".weights";
        FMatrixRMaj weights = step.value();
        golden.assertClose(
            tensor, parts.head().getAsInt() * weights.getNumElements(), weights, Golden.FORWARD);
        compared++;
      }
    }
    assertEquals(config.heads() * (config.encoderLayers() + 2 * config.decoderLayers()), compared);
  }

  @ParameterizedTest
  @MethodSource("names")
  void gradientsOfEveryParameterAreThoseOfPyTorch(String name) {
    Golden golden = new Golden(name);
    List<Parameter> parameters = golden.model().parameters().all();
    Gradients gradients = new Gradients(parameters);
    Pass pass = Pass.of(golden, 0);
    pass.tape().backward(pass.loss(), gradients, 1);
    for (Parameter parameter : parameters) {
      golden.assertPartClose(
          "grad." + parameter.tensor(), parameter, gradients.of(parameter), Golden.GRADIENT);
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void aReplayAfterOtherIdsEqualsAFreshTape(String name) {
    Golden golden = new Golden(name);
    int[] source = golden.ids("source_ids");
    Constant sourceIds = Transformer.source(new int[source.length]);
    Constant targetIds = Transformer.target(golden.ids("target_ids"));
    Tape tape = new Tape();
    Step logits = golden.model().forward(tape, sourceIds, targetIds);
    sourceIds.setIds(source);
    tape.replay();
    golden.assertClose("logits", 0, logits.value(), Golden.FORWARD);
  }

  @Test
  void theComparerFailsWhenAValueIsOff() {
    Golden golden = new Golden("seq2seq-post");
    FMatrixRMaj logits = Pass.of(golden, 0).logits().value();
    logits.data[3] += 3 * Golden.FORWARD * Math.max(1, Math.abs(logits.data[3]));
    assertThrows(
        AssertionError.class, () -> golden.assertClose("logits", 0, logits, Golden.FORWARD));
  }
}
