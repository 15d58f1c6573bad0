package glassformer.checkpoint;

import glassformer.model.Bert;
import glassformer.model.BertConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The tensors of Hugging Face's {@code BertModel}, alone or within a model for some task. */
final class BertTensors implements FamilyTensors {
  private static final String PREFIX = "bert.";

  /** What is built upon the encoder, and the table of the numbers 0, 1, 2, ... */
  private static final Pattern UNNEEDED =
      Pattern.compile(
          "(bert\\.)?pooler\\..*|(bert\\.)?embeddings\\.position_ids|cls\\..*|classifier\\..*"
              + "|qa_outputs\\..*");

  private final BertConfig config;
  private final long width;

  BertTensors(BertConfig config) {
    this.config = config;
    this.width = config.width();
  }

  @Override
  public void visit(Visitor visitor) throws CheckpointException {
    visitor.table("embeddings.word_embeddings.weight", config.vocabulary(), width);
    visitor.table("embeddings.position_embeddings.weight", config.maxPositions(), width);
    visitor.table("embeddings.token_type_embeddings.weight", config.tokenTypes(), width);
    visitor.norm("embeddings.LayerNorm", width);
    for (int n = 0; n < config.layers(); n++) {
      String layer = "encoder.layer." + n;
      visitor.linear(layer + ".attention.self.query", width, width);
      visitor.linear(layer + ".attention.self.key", width, width);
      visitor.linear(layer + ".attention.self.value", width, width);
      visitor.linear(layer + ".attention.output.dense", width, width);
      visitor.norm(layer + ".attention.output.LayerNorm", width);
      visitor.linear(layer + ".intermediate.dense", config.feedForwardWidth(), width);
      visitor.linear(layer + ".output.dense", width, config.feedForwardWidth());
      visitor.norm(layer + ".output.LayerNorm", width);
    }
  }

  @Override
  public Bert model() {
    return new Bert(config);
  }

  /** The first published files call a norm's weight and bias gamma and beta. */
  @Override
  public List<String> spellings(String name) {
    List<String> spellings = new ArrayList<>(List.of(name, PREFIX + name));
    if (name.contains("LayerNorm")) {
      String old = name.replace(".weight", ".gamma").replace(".bias", ".beta");
      spellings.addAll(List.of(old, PREFIX + old));
    }
    return spellings;
  }

  @Override
  public boolean isUnneeded(String spelling) {
    return UNNEEDED.matcher(spelling).matches();
  }
}
