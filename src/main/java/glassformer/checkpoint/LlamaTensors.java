package glassformer.checkpoint;

import glassformer.model.Llama;
import glassformer.model.LlamaConfig;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The tensors of Hugging Face's {@code LlamaForCausalLM}, or of the {@code LlamaModel} in it. */
final class LlamaTensors implements FamilyTensors {
  private static final String PREFIX = "model.";
  private static final String EMBEDDING = PREFIX + "embed_tokens.weight";
  private static final String HEAD = "lm_head.weight";

  /** The wavelengths, which follow from the configuration. */
  private static final Pattern UNNEEDED =
      Pattern.compile("(model\\.)?layers\\.\\d+\\.self_attn\\.rotary_emb\\.inv_freq");

  private final LlamaConfig config;
  private final long width;

  LlamaTensors(LlamaConfig config) {
    this.config = config;
    this.width = config.width();
  }

  @Override
  public void visit(Visitor visitor) throws CheckpointException {
    long queries = (long) config.heads() * config.headWidth();
    long keys = (long) config.keyValueHeads() * config.headWidth();
    visitor.embedding(EMBEDDING, config.vocabulary(), width, config.tiedHead());
    for (int n = 0; n < config.layers(); n++) {
      String attention = PREFIX + "layers." + n + ".self_attn";
      boolean bias = config.attentionBias();
      linear(visitor, attention + ".q_proj", bias, queries, width);
      linear(visitor, attention + ".k_proj", bias, keys, width);
      linear(visitor, attention + ".v_proj", bias, keys, width);
      linear(visitor, attention + ".o_proj", bias, width, queries);
      feedForward(visitor, PREFIX + "layers." + n + ".mlp");
      visitor.tensor(PREFIX + "layers." + n + ".input_layernorm.weight", width);
      visitor.tensor(PREFIX + "layers." + n + ".post_attention_layernorm.weight", width);
    }
    visitor.tensor(PREFIX + "norm.weight", width);
    if (!config.tiedHead()) {
      visitor.tensor(HEAD, config.vocabulary(), width);
    }
  }

  private void feedForward(Visitor visitor, String name) throws CheckpointException {
    boolean bias = config.feedForwardBias();
    long hidden = config.feedForwardWidth();
    linear(visitor, name + ".gate_proj", bias, hidden, width);
    linear(visitor, name + ".up_proj", bias, hidden, width);
    linear(visitor, name + ".down_proj", bias, width, hidden);
  }

  private static void linear(Visitor visitor, String name, boolean bias, long out, long in)
      throws CheckpointException {
    visitor.tensor(name + ".weight", out, in);
    if (bias) {
      visitor.tensor(name + ".bias", out);
    }
  }

  @Override
  public Llama model() {
    return new Llama(config);
  }

  @Override
  public List<String> spellings(String name) {
    return List.of(name, name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name);
  }

  @Override
  public boolean isUnneeded(String spelling) {
    return UNNEEDED.matcher(spelling).matches();
  }

  @Override
  public Optional<Tie> tie() {
    return config.tiedHead() ? Optional.of(new Tie(HEAD, EMBEDDING)) : Optional.empty();
  }
}
