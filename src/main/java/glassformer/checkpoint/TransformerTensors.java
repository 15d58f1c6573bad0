package glassformer.checkpoint;

import glassformer.model.Transformer;
import glassformer.model.TransformerConfig;

/**
 * The tensors of family {@code transformer}: the state dict of {@code torch.nn.Transformer} between
 * two embeddings and a generator.
 */
final class TransformerTensors implements FamilyTensors {
  private final TransformerConfig config;
  private final long width;

  TransformerTensors(TransformerConfig config) {
    this.config = config;
    this.width = config.width();
  }

  @Override
  public void visit(Visitor visitor) throws CheckpointException {
    visitor.table("source_embedding.weight", config.sourceVocabulary(), width);
    visitor.table("target_embedding.weight", config.targetVocabulary(), width);
    stack(visitor, "transformer.encoder", config.encoderLayers(), 2, "self_attn");
    stack(visitor, "transformer.decoder", config.decoderLayers(), 3, "self_attn", "multihead_attn");
    visitor.linear("generator", config.targetVocabulary(), width);
  }

  private void stack(Visitor visitor, String name, int layers, int norms, String... attentions)
      throws CheckpointException {
    for (int n = 0; n < layers; n++) {
      String layer = name + ".layers." + n;
      for (String attention : attentions) {
        visitor.tensor(layer + "." + attention + ".in_proj_weight", 3 * width, width);
        visitor.tensor(layer + "." + attention + ".in_proj_bias", 3 * width);
        visitor.linear(layer + "." + attention + ".out_proj", width, width);
      }
      visitor.linear(layer + ".linear1", config.feedForwardWidth(), width);
      visitor.linear(layer + ".linear2", width, config.feedForwardWidth());
      for (int norm = 1; norm <= norms; norm++) {
        visitor.norm(layer + ".norm" + norm, width);
      }
    }
    visitor.norm(name + ".norm", width);
  }

  @Override
  public Transformer model() {
    return new Transformer(config);
  }
}
