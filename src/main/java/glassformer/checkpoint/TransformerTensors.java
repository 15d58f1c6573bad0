package glassformer.checkpoint;

import glassformer.model.TransformerConfig;

/**
 * The tensors of family {@code transformer}: the state dict of {@code torch.nn.Transformer} between
 * two embeddings and a generator. A file is compared with them before a model of its sizes is
 * built, so that a wrong configuration cannot exhaust the memory.
 */
final class TransformerTensors {

  /** Receives each tensor. */
  @FunctionalInterface
  interface Visitor {
    void tensor(String name, long... shape) throws CheckpointException;
  }

  private final long width;
  private final long feedForwardWidth;
  private final Visitor visitor;

  private TransformerTensors(TransformerConfig config, Visitor visitor) {
    this.width = config.width();
    this.feedForwardWidth = config.feedForwardWidth();
    this.visitor = visitor;
  }

  static void visit(TransformerConfig config, Visitor visitor) throws CheckpointException {
    TransformerTensors tensors = new TransformerTensors(config, visitor);
    visitor.tensor("source_embedding.weight", config.sourceVocabulary(), config.width());
    visitor.tensor("target_embedding.weight", config.targetVocabulary(), config.width());
    tensors.stack("transformer.encoder", config.encoderLayers(), 2, "self_attn");
    tensors.stack("transformer.decoder", config.decoderLayers(), 3, "self_attn", "multihead_attn");
    tensors.linear("generator", config.targetVocabulary(), config.width());
  }

  private void stack(String name, int layers, int norms, String... attentions)
      throws CheckpointException {
    for (int n = 0; n < layers; n++) {
      String layer = name + ".layers." + n;
      for (String attention : attentions) {
        visitor.tensor(layer + "." + attention + ".in_proj_weight", 3 * width, width);
        visitor.tensor(layer + "." + attention + ".in_proj_bias", 3 * width);
        linear(layer + "." + attention + ".out_proj", width, width);
      }
      linear(layer + ".linear1", feedForwardWidth, width);
      linear(layer + ".linear2", width, feedForwardWidth);
      for (int norm = 1; norm <= norms; norm++) {
        norm(layer + ".norm" + norm);
      }
    }
    norm(name + ".norm");
  }

  private void linear(String name, long out, long in) throws CheckpointException {
    visitor.tensor(name + ".weight", out, in);
    visitor.tensor(name + ".bias", out);
  }

  private void norm(String name) throws CheckpointException {
    visitor.tensor(name + ".weight", width);
    visitor.tensor(name + ".bias", width);
  }
}
