package glassformer.checkpoint;

import glassformer.model.Gpt2;
import glassformer.model.Gpt2Config;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The tensors of Hugging Face's {@code GPT2LMHeadModel}, or of the {@code GPT2Model} in it. Its
 * linear weights are [in, out].
 */
final class Gpt2Tensors implements FamilyTensors {
  private static final String PREFIX = "transformer.";
  private static final String HEAD = "lm_head.weight";

  /** The masks that older versions keep with the weights. */
  private static final Pattern UNNEEDED =
      Pattern.compile("(transformer\\.)?h\\.\\d+\\.attn\\.(bias|masked_bias)");

  private final Gpt2Config config;
  private final long width;

  Gpt2Tensors(Gpt2Config config) {
    this.config = config;
    this.width = config.width();
  }

  @Override
  public void visit(Visitor visitor) throws CheckpointException {
    visitor.embedding("wte.weight", config.vocabulary(), width, config.tiedHead());
    visitor.table("wpe.weight", config.maxPositions(), width);
    for (int n = 0; n < config.layers(); n++) {
      String layer = "h." + n;
      visitor.norm(layer + ".ln_1", width);
      visitor.inputsFirst(layer + ".attn.c_attn", width, 3 * width);
      visitor.inputsFirst(layer + ".attn.c_proj", width, width);
      visitor.norm(layer + ".ln_2", width);
      visitor.inputsFirst(layer + ".mlp.c_fc", width, config.feedForwardWidth());
      visitor.inputsFirst(layer + ".mlp.c_proj", config.feedForwardWidth(), width);
    }
    visitor.norm("ln_f", width);
    if (!config.tiedHead()) {
      visitor.tensor(HEAD, config.vocabulary(), width);
    }
  }

  @Override
  public Gpt2 model() {
    return new Gpt2(config);
  }

  @Override
  public List<String> spellings(String name) {
    return List.of(name, PREFIX + name);
  }

  @Override
  public boolean isUnneeded(String spelling) {
    return UNNEEDED.matcher(spelling).matches();
  }

  @Override
  public Optional<Tie> tie() {
    return config.tiedHead() ? Optional.of(new Tie(HEAD, "wte.weight")) : Optional.empty();
  }
}
