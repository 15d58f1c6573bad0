package glassformer.checkpoint;

import glassformer.model.BertConfig;

/** The {@code config.json} of a BERT, as Hugging Face's {@code BertConfig}. */
final class BertFields {

  private BertFields() {}

  static BertConfig read(ConfigFields fields) throws CheckpointException {
    fields.textOnly("position_embedding_type", "absolute");
    fields.flagOnly("is_decoder", false);
    fields.flagOnly("add_cross_attention", false);
    int vocabulary = fields.size("vocab_size");
    int width = fields.size("hidden_size");
    int heads = fields.size("num_attention_heads");
    fields.checkMultiple("hidden_size", width, "num_attention_heads", heads);
    return new BertConfig(
        width,
        heads,
        fields.size("num_hidden_layers"),
        fields.size("intermediate_size"),
        fields.activation("hidden_act", "gelu"),
        (float) fields.positive("layer_norm_eps", 1e-12),
        fields.size("max_position_embeddings"),
        vocabulary,
        fields.size("type_vocab_size", 2),
        fields.specialIds(vocabulary),
        true);
  }
}
