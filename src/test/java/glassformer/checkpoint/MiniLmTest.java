package glassformer.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import ai.onnxruntime.OrtException;
import glassformer.model.Ids;
import glassformer.text.Token;
import glassformer.trace.Parameter;
import glassformer.trace.Tape;
import glassformer.trace.Trace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** MiniLM as the program runs it, compared with ONNX Runtime. */
class MiniLmTest {
  private static final double TOLERANCE = 1e-4;
  private static final int LONGEST = 128;

  private static final List<String> SENTENCES =
      List.of(
          "Hello",
          "Why?",
          "It rains.",
          "A man is eating food.",
          "A man is eating a piece of bread.",
          "The girl is carrying a baby.",
          "The animal didn't cross the street because it was too tired",
          "The animal didn't cross the street because it was too wide",
          "Zürich, Kraków and São Paulo have 3,400,000 inhabitants.",
          "antidisestablishmentarianism and other supercalifragilistic words",
          "日本語 and 한국어 are written without Latin letters",
          "¿Dónde está la biblioteca?",
          "x = (a + b) * c / 2 - 17.5e-3;",
          "🙂 emoji are unknown to this vocabulary 🙃",
          "The quick brown fox jumps over the lazy dog while the five boxing wizards jump quickly",
          "In the beginning there was nothing, which exploded, and soon afterwards there were stars,"
              + " planets, rivers, trees and people who asked where all of it came from",
          "[CLS] and [SEP] and [MASK] are special tokens wherever they stand");

  private static LoadedModel loaded;
  private static OnnxReference reference;

  @BeforeAll
  static void open() throws IOException, OrtException {
    loaded = new ModelLibrary(Path.of("none")).open("minilm");
    reference = new OnnxReference();
  }

  @AfterAll
  static void close() throws OrtException {
    reference.close();
    reference = null;
    loaded = null;
  }

  private static int[] ids(String text) {
    return loaded.sourceTokenizer().orElseThrow().encode(text).stream()
        .mapToInt(Token::id)
        .toArray();
  }

  /** Each sentence, and the beginnings of a long text that have 1, 2, 64, 100 and 128 tokens. */
  static Stream<int[]> inputs() {
    List<int[]> inputs = new ArrayList<>();
    SENTENCES.forEach(sentence -> inputs.add(ids(sentence)));
    int[] all = ids(String.join(" ", SENTENCES));
    for (int length : new int[] {1, 2, 64, 100, LONGEST}) {
      inputs.add(Arrays.copyOf(all, length));
    }
    return inputs.stream();
  }

  private static Trace trace(int... ids) {
    Tape tape = new Tape();
    loaded.model().forward(tape, Ids.encoder(ids));
    return tape.trace();
  }

  private static void assertClose(String what, float[] expected, int offset, FMatrixRMaj actual) {
    for (int i = 0; i < actual.getNumElements(); i++) {
      if (!(Math.abs(expected[offset + i] - actual.data[i]) <= TOLERANCE)) {
        fail(what + " at " + i + ": " + actual.data[i] + " instead of " + expected[offset + i]);
      }
    }
  }

  private static void assertSame(int... ids) throws OrtException {
    OnnxReference.Output expected = reference.run(ids);
    Trace trace = trace(ids);
    assertEquals(6, expected.weights().size());
    for (int layer = 0; layer < 6; layer++) {
      assertEquals(12 * ids.length * ids.length, expected.weights().get(layer).length);
      for (int head = 0; head < 12; head++) {
        String step = "encoder." + layer + ".self_attention.head." + head + ".weights";
        int offset = head * ids.length * ids.length;
        assertClose(step, expected.weights().get(layer), offset, trace.step(step).value());
      }
    }
    assertClose("encoder.output", expected.hidden(), 0, trace.step("encoder.output").value());
    assertClose(
        "sentence.embedding",
        embedding(expected.hidden(), ids.length),
        0,
        trace.step("sentence.embedding").value());
  }

  /** The mean of the rows, brought to length 1, in double precision. */
  private static float[] embedding(float[] hidden, int tokens) {
    int width = hidden.length / tokens;
    double[] mean = new double[width];
    for (int i = 0; i < hidden.length; i++) {
      mean[i % width] += (double) hidden[i] / tokens;
    }
    double length = Math.sqrt(Arrays.stream(mean).map(x -> x * x).sum());
    float[] embedding = new float[width];
    for (int i = 0; i < width; i++) {
      embedding[i] = (float) (mean[i] / length);
    }
    return embedding;
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void hiddenStateAndEveryHeadsWeightsAreThoseOfOnnxRuntime(int[] ids) throws OrtException {
    assertSame(ids);
  }

  @Test
  void comparisonFailsWhenOneWeightDiffers() throws OrtException {
    int[] ids = ids(SENTENCES.get(6));
    Parameter bias =
        loaded
            .model()
            .parameters()
            .byTensor()
            .get("encoder.layer.5.attention.self.query.bias")
            .get(0);
    float before = bias.value().get(0, 0);
    try {
      bias.value().set(0, 0, before + 0.5f);
      assertThrows(AssertionError.class, () -> assertSame(ids));
    } finally {
      bias.value().set(0, 0, before);
    }
    assertSame(ids);
  }

  @Test
  void sentencesOfSimilarMeaningHaveSimilarVectors() {
    double near = cosine("A man is eating food.", "A man is eating a piece of bread.");
    double far = cosine("A man is eating food.", "The girl is carrying a baby.");
    assertTrue(near > 0.7 && far < 0.3, near + " and " + far);
  }

  private static double cosine(String one, String other) {
    float[] a = trace(ids(one)).step("sentence.embedding").value().data;
    float[] b = trace(ids(other)).step("sentence.embedding").value().data;
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }

  @Test
  void openingTellsHowFarItIsAndStopsWhenItIsCancelled() {
    List<Double> shares = new ArrayList<>();
    assertThrows(
        CancellationException.class,
        () ->
            new ModelLibrary(Path.of("none"))
                .open(
                    "minilm",
                    (bytes, of) -> shares.add((double) bytes / of),
                    () -> shares.size() >= 10));
    assertEquals(10, shares.size());
    assertEquals(shares.stream().sorted().distinct().toList(), shares);
  }

  @Test
  void nameFingerprintAndCard() throws IOException {
    assertEquals("minilm", loaded.name());
    assertEquals(64, loaded.sha256().length());
    assertTrue(loaded.folder().toString().endsWith(".jar"), loaded.folder().toString());
    assertTrue(ModelCard.of("minilm").orElseThrow().licence().contains("Apache"));
    assertTrue(ModelCard.of("translator").isEmpty());
  }
}
