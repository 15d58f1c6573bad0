package glassformer.model;

import com.fasterxml.jackson.databind.JsonNode;
import glassformer.trace.Parameter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.ejml.data.FMatrixRMaj;

/** A reference case of a translator computed with PyTorch: config, weights, and what it made. */
public final class Golden {
  public static final double FORWARD = GoldenTensors.FORWARD;
  public static final double GRADIENT = GoldenTensors.GRADIENT;

  private final Transformer model;
  private final GoldenTensors expected;

  public Golden(String name) {
    Path folder = Path.of("src/test/resources/golden", name);
    model = new Transformer(config(GoldenTensors.config(folder)));
    new GoldenTensors(folder.resolve("model.safetensors")).fill(model.parameters());
    expected = new GoldenTensors(folder.resolve("expected.safetensors"));
  }

  private static TransformerConfig config(JsonNode c) {
    return new TransformerConfig(
        c.get("d_model").asInt(),
        c.get("n_heads").asInt(),
        c.get("n_encoder_layers").asInt(),
        c.get("n_decoder_layers").asInt(),
        c.get("d_ff").asInt(),
        ActivationFunction.valueOf(c.get("activation").asText().toUpperCase(Locale.ROOT)),
        NormPlacement.valueOf(c.get("norm_placement").asText().toUpperCase(Locale.ROOT)),
        (float) c.get("norm_eps").asDouble(),
        c.get("max_positions").asInt(),
        c.get("scale_embeddings").asBoolean(),
        c.get("source_vocab_size").asInt(),
        c.get("target_vocab_size").asInt(),
        new SpecialIds(
            OptionalInt.of(0), OptionalInt.of(1), OptionalInt.empty(), OptionalInt.empty()));
  }

  public Transformer model() {
    return model;
  }

  public int[] ids(String name) {
    return expected.ids(name);
  }

  public float[] floats(String name) {
    return expected.floats(name);
  }

  public void assertClose(String name, int offset, FMatrixRMaj actual, double tolerance) {
    expected.assertClose(name, offset, actual, tolerance);
  }

  public void assertPartClose(
      String name, Parameter parameter, FMatrixRMaj actual, double tolerance) {
    expected.assertPartClose(name, parameter, actual, tolerance);
  }

  static List<String> names() {
    return List.of("seq2seq-post", "seq2seq-pre");
  }
}
