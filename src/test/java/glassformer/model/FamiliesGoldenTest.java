package glassformer.model;

import static glassformer.model.GoldenTensors.FORWARD;
import static glassformer.model.GoldenTensors.GRADIENT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import glassformer.trace.Axis;
import glassformer.trace.Constant;
import glassformer.trace.Gradients;
import glassformer.trace.Parameter;
import glassformer.trace.Step;
import glassformer.trace.Tape;
import glassformer.trace.Trace;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_FDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GPT-2, BERT and Llama compute what PyTorch computes. */
class FamiliesGoldenTest {

  static List<String> names() {
    return GoldenFamily.names();
  }

  private static Trace trace(GoldenFamily golden) {
    Tape tape = new Tape();
    golden.forward(tape);
    return tape.trace();
  }

  @ParameterizedTest
  @MethodSource("names")
  void theHiddenStatesAfterEachBlockAreThoseOfPyTorch(String name) {
    GoldenFamily golden = GoldenFamily.of(name);
    Trace trace = trace(golden);
    FMatrixRMaj input = trace.step(golden.stack() + ".input").value();
    golden.expected().assertClose("hidden.0", 0, input, FORWARD);
    int layers = golden.model().config().encoderLayers() + golden.model().config().decoderLayers();
    assertEquals(2, layers);
    for (int layer = 0; layer < layers; layer++) {
      Step output = trace.step(golden.stack() + "." + layer + ".output");
      golden.expected().assertClose("hidden." + (layer + 1), 0, output.value(), FORWARD);
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void theScoresAndWeightsOfEveryHeadAreThoseOfPyTorch(String name) {
    GoldenFamily golden = GoldenFamily.of(name);
    int compared = 0;
    for (Step step : trace(golden).steps()) {
      StepName parts = StepName.parse(step.name());
      if (parts.what().equals("scores") || parts.what().equals("weights")) {
        int offset = parts.head().getAsInt() * step.value().getNumElements();
        String tensor = parts.sublayer() + "." + parts.what();
        golden.expected().assertClose(tensor, offset, step.value(), FORWARD);
        compared++;
      }
    }
    assertEquals(2 * 2 * golden.model().config().heads(), compared);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gpt2", "llama"})
  void theLogitsAreThoseOfPyTorch(String name) {
    GoldenFamily golden = GoldenFamily.of(name);
    golden.expected().assertClose("logits", 0, golden.forward(new Tape()).value(), FORWARD);
  }

  @Test
  void lossAndGradientsOfGpt2AreThoseOfPyTorch() {
    GoldenFamily golden = GoldenFamily.of("gpt2");
    int[] ids = golden.expected().ids("input_ids");
    Tape tape = new Tape();
    // the last token has none that follows it
    Step logits = golden.model().forward(tape, Ids.decoder(Arrays.copyOf(ids, ids.length - 1)));
    int[] next = Arrays.copyOfRange(ids, 1, ids.length);
    Constant labels = Constant.ids("label_ids", Axis.Kind.TARGET, next);
    Step loss = tape.crossEntropy("loss", logits, labels, 0);
    golden.expected().assertClose("loss", 0, loss.value(), FORWARD);
    List<Parameter> parameters = golden.model().parameters().all();
    Gradients gradients = new Gradients(parameters);
    tape.backward(loss, gradients, 1);
    for (Parameter parameter : parameters) {
      golden
          .expected()
          .assertPartClose(
              "grad." + parameter.tensor(), parameter, gradients.of(parameter), GRADIENT);
    }
  }

  @Test
  void theSentenceIsTheMeanOfAllTokensAtLengthOne() {
    GoldenFamily golden = GoldenFamily.of("bert");
    Trace trace = trace(golden);
    FMatrixRMaj tokens = trace.step("encoder.output").value();
    FMatrixRMaj mean = CommonOps_FDRM.sumCols(tokens, null);
    CommonOps_FDRM.divide(mean, tokens.numRows);
    GoldenTensors.assertClose("mean", mean.data, 0, trace.step("sentence.mean").value(), FORWARD);
    FMatrixRMaj embedding = trace.step("sentence.embedding").value();
    assertEquals(1, CommonOps_FDRM.dot(embedding, embedding), FORWARD);
    assertEquals(
        CommonOps_FDRM.elementSum(mean) / Math.sqrt(CommonOps_FDRM.dot(mean, mean)),
        CommonOps_FDRM.elementSum(embedding),
        FORWARD);
  }

  @ParameterizedTest
  @MethodSource("names")
  void theComparisonFailsWhenTheModelIsAnother(String name) {
    GoldenFamily golden = GoldenFamily.of(name);
    Parameter last = golden.model().parameters().all().get(5);
    last.value().data[0] += 0.1f;
    last.changed();
    Step output = trace(golden).step(golden.stack() + ".1.output");
    assertThrows(
        AssertionError.class,
        () -> golden.expected().assertClose("hidden.2", 0, output.value(), FORWARD));
  }
}
