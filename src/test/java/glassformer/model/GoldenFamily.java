package glassformer.model;

import com.fasterxml.jackson.databind.JsonNode;
import glassformer.trace.Step;
import glassformer.trace.Tape;
import java.nio.file.Path;
import java.util.List;

/**
 * A reference case of a pretrained model's family, computed with PyTorch.
 *
 * @param expected what PyTorch made of {@code input_ids}
 */
public record GoldenFamily(Model model, GoldenTensors expected) {

  /** All of them. */
  public static List<String> names() {
    return List.of("gpt2", "bert", "llama");
  }

  public static GoldenFamily of(String name) {
    Path folder = Path.of("src/test/resources/golden", name);
    JsonNode config = GoldenTensors.config(folder);
    Model model =
        switch (name) {
          case "gpt2" -> new Gpt2(gpt2(config));
          case "bert" -> new Bert(bert(config));
          default -> new Llama(llama(config));
        };
    new GoldenTensors(folder.resolve("model.safetensors")).fill(model.parameters());
    return new GoldenFamily(model, new GoldenTensors(folder.resolve("expected.safetensors")));
  }

  private static Gpt2Config gpt2(JsonNode c) {
    int width = c.get("n_embd").asInt();
    return new Gpt2Config(
        width,
        c.get("n_head").asInt(),
        c.get("n_layer").asInt(),
        4 * width,
        ActivationFunction.GELU_TANH,
        (float) c.get("layer_norm_epsilon").asDouble(),
        c.get("n_positions").asInt(),
        c.get("vocab_size").asInt(),
        true,
        SpecialIds.NONE);
  }

  private static BertConfig bert(JsonNode c) {
    return new BertConfig(
        c.get("hidden_size").asInt(),
        c.get("num_attention_heads").asInt(),
        c.get("num_hidden_layers").asInt(),
        c.get("intermediate_size").asInt(),
        ActivationFunction.GELU,
        (float) c.get("layer_norm_eps").asDouble(),
        c.get("max_position_embeddings").asInt(),
        c.get("vocab_size").asInt(),
        c.get("type_vocab_size").asInt(),
        SpecialIds.NONE,
        true);
  }

  private static LlamaConfig llama(JsonNode c) {
    int width = c.get("hidden_size").asInt();
    int heads = c.get("num_attention_heads").asInt();
    return new LlamaConfig(
        width,
        heads,
        c.get("num_key_value_heads").asInt(),
        width / heads,
        c.get("num_hidden_layers").asInt(),
        c.get("intermediate_size").asInt(),
        ActivationFunction.SILU,
        (float) c.get("rms_norm_eps").asDouble(),
        c.get("rope_theta").asDouble(),
        c.get("max_position_embeddings").asInt(),
        c.get("vocab_size").asInt(),
        false,
        false,
        false,
        SpecialIds.NONE);
  }

  /** {@code encoder} or {@code decoder}, the only one there is. */
  public String stack() {
    return model.config().hasEncoder() ? "encoder" : "decoder";
  }

  /** Records the pass over {@code input_ids}. */
  public Step forward(Tape tape) {
    int[] ids = expected.ids("input_ids");
    return model.forward(tape, model.config().hasEncoder() ? Ids.encoder(ids) : Ids.decoder(ids));
  }
}
